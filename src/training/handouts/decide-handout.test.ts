import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../participants/testing.ts';
import { listTrainingTasks } from '../tasks/list-waiting-tasks.ts';
import { addHandout } from './add-handout.ts';
import { decideHandout } from './decide-handout.ts';
import { listPublishedHandouts } from './queries.ts';
import { withdrawHandout } from './withdraw-handout.ts';

const file: StoredFile & { quarantined: true } = {
  ...{ sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'handout.pdf' },
  quarantined: true,
};
const release = { decision: 'release', reason: 'We wrote it ourselves.' } as const;

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId } = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  const work = cast.work(cast.elira);
  const form = { title: 'Two words', language: 'mk' as const, audience: 'public' as const };
  const handoutId = await addHandout(work, { gatheringId, form, file });
  const become = (state: FileState) =>
    tx.updateTable('platform.file').set({ state }).where('sha256', '=', file.sha256).execute();
  const tasks = async () =>
    (await listTrainingTasks(tx, cast.elira, cast.actionId, work.now))
      .filter(({ kind }) => kind.startsWith('handout_'))
      .map(({ kind, href }) => [kind, href]);
  return { cast, work, handoutId, gatheringId, become, tasks };
}

it('is decided by those who hold the gathering, once the scanner could not look at it and nobody withdrew it', () =>
  rolledBack(async (tx) => {
    const { cast, work, handoutId, become } = await stage(tx);
    const decide = (actor = cast.elira) => decideHandout(cast.work(actor), { handoutId, form: release });
    await expectRefusal(decide(), 'file_not_waiting');
    await become('unchecked');
    for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.foreign.elira])
      await expectRefusal(decide(actor), 'not_permitted');
    await withdrawHandout(work, { handoutId });
    await expectRefusal(decide(), 'handout_withdrawn');
  }));

it('is a task until it is released, and taken by everybody from then on; an infected one is never released', () =>
  rolledBack(async (tx) => {
    const { work, handoutId, gatheringId, become, tasks } = await stage(tx);
    expect(await tasks()).toEqual([]);
    await become('infected');
    expect(await tasks()).toEqual([['handout_infected', `/staff/handouts/${handoutId}/decide`]]);
    await expectRefusal(decideHandout(work, { handoutId, form: release }), 'file_not_waiting');
    await become('unchecked');
    expect(await tasks()).toEqual([['handout_unchecked', `/staff/handouts/${handoutId}/decide`]]);
    expect(await listPublishedHandouts(tx, gatheringId)).toEqual([]);
    await decideHandout(work, { handoutId, form: release });
    expect(await listPublishedHandouts(tx, gatheringId)).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  }));
