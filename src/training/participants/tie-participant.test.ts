import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { mergeOrganisations, proposeByName } from '../../network/index.ts';
import { buildOrganisation } from '../../network/testing.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildCheckIn } from '../attendance-list/testing.ts';
import { findGathering, listAttendance } from '../queries.ts';
import { listTrainingTasks } from '../tasks/list-waiting-tasks.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { participantRows } from './participant-rows.ts';
import { forgetParticipants, listParticipants } from './queries.ts';
import { tieForm } from './schema.ts';
import { buildTraining } from './testing.ts';
import { tieParticipant } from './tie-participant.ts';

/** Three people of one CSO, in two scripts, and one of a police: all were there. */
async function stage(tx: Tx, { came = true } = {}) {
  const cast = await castOf(tx);
  const recordedBy = cast.elira.personId;
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy,
    days: ['2026-11-05'],
    participants: [
      { organisationName: 'Udruženje Most nade' },
      { organisationName: 'удружење Мост наде', sex: 'm' },
      { organisationName: 'Udruzenje Most Nade' },
      { organisationName: 'Police of the bridge', organisationKind: 'institution', sex: 'm' },
    ],
  });
  const { gatheringId, participantIds } = training;
  if (came)
    for (const participantId of participantIds)
      await buildCheckIn(tx, { gatheringId, participantId, recordedBy, day: '2026-11-05' });
  const organisationId = await buildOrganisation(tx, { actionId: cast.actionId, name: 'Мост наде' });
  return { cast, gatheringId, organisationId, ids: participantIds };
}
async function counted(tx: Tx, { actionId }: Cast, gatheringId: string) {
  const rows = (await listAttendance(tx, gatheringId)).map(({ organisationId, women, men }) => [
    organisationId,
    women,
    men,
  ]);
  const { otherWomen, otherMen } = (await findGathering(tx, actionId, gatheringId))!;
  return { rows, others: [otherWomen, otherMen] };
}
const tie = (cast: Cast, participantId: string, organisationId: string | null, all = false) =>
  tieParticipant(cast.work(cast.elira), { participantId, form: { organisationId, all } });

describe('saying for which organisation of the registry people come', () => {
  it('is for those who hold the gathering, about those whose names are kept, with an organisation of this Action', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, organisationId, ids } = await stage(tx);
      const asked = { participantId: ids[0]!, form: { organisationId, all: true } };
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.foreign.elira])
        await expectRefusal(tieParticipant(cast.work(actor), asked), 'not_permitted');
      await expectRefusal(tie(cast, newId(), organisationId), 'not_found');
      await expectRefusal(tie(cast, ids[0]!, newId()), 'organisation_not_known');
      await forgetParticipants(tx, [ids[1]!], '2026-11-20T09:00:00.000Z');
      await expectRefusal(tie(cast, ids[1]!, organisationId), 'not_found');
      expect((await counted(tx, cast, gatheringId)).rows).toEqual([]);
      await withdrawGathering(cast.work(cast.elira), { gatheringId, reason: 'Snow.' });
      await expectRefusal(tieParticipant(cast.work(cast.elira), asked), 'gathering_withdrawn');
    }));

  it('counts everybody who typed that name, in either script, for it, and can be said otherwise', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, organisationId, ids } = await stage(tx);
      expect(await tie(cast, ids[0]!, organisationId, true)).toBe(3);
      expect(await counted(tx, cast, gatheringId)).toEqual({
        rows: [[organisationId, 2, 1]],
        others: [0, 1],
      });
      expect(await tie(cast, ids[1]!, null)).toBe(1);
      expect(await counted(tx, cast, gatheringId)).toEqual({
        rows: [[organisationId, 2, 0]],
        others: [0, 2],
      });
      const { rows } = await sql`select details from platform.audit_entry where word = 'participant.tie'
        order by sequence`.execute(tx);
      expect(rows).toContainEqual({ details: { people: 3, organisation: organisationId } });
    }));

  it('stays when the names go, and follows two that were found to be one', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, organisationId, ids } = await stage(tx);
      await tie(cast, ids[0]!, organisationId, true);
      await forgetParticipants(tx, [ids[0]!], '2026-11-20T09:00:00.000Z');
      await tie(cast, ids[3]!, null);
      expect((await counted(tx, cast, gatheringId)).rows).toEqual([[organisationId, 2, 1]]);
      const keptId = await buildOrganisation(tx, { actionId: cast.actionId, name: 'Most nade Mostovac' });
      await mergeOrganisations(cast.work(cast.ana), { aliasId: organisationId, keptId, reason: 'One.' });
      const listed = await listParticipants(tx, cast.actionId, gatheringId);
      expect(listed.map(({ registryName }) => registryName)).toEqual(
        expect.arrayContaining(['Most nade Mostovac']),
      );
      expect((await listAttendance(tx, gatheringId)).map(({ name }) => name)).toEqual(['Most nade Mostovac']);
    }));

  it('leaves a gathering that is counted by hand as it was counted', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, organisationId, ids } = await stage(tx, { came: false });
      await tx
        .updateTable('training.gathering')
        .set({ otherWomen: 9 })
        .where('id', '=', gatheringId)
        .execute();
      await tie(cast, ids[0]!, organisationId, true);
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [], others: [9, 0] });
    }));

  it('is a task until it is said of everybody who came, and stands in the file', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, organisationId, ids } = await stage(tx);
      const tasks = async () =>
        (await listTrainingTasks(tx, cast.elira, cast.actionId, '2026-11-25T09:00:00.000Z')).filter(
          ({ kind, href }) => kind === 'ties' && href === `/staff/gatherings/${gatheringId}/participants`,
        ).length;
      const column = async () =>
        participantRows(languageOf('en'), await listParticipants(tx, cast.actionId, gatheringId)).map(
          (row) => row[3],
        );
      expect(await tasks()).toBe(1);
      await tie(cast, ids[0]!, organisationId, true);
      expect(await tasks()).toBe(1);
      expect((await column()).toSorted()).toEqual(
        ['Organisation in the registry', 'Not linked yet', 'Мост наде', 'Мост наде', 'Мост наде'].toSorted(),
      );
      await tie(cast, ids[3]!, null);
      expect(await tasks()).toBe(0);
      expect(await column()).toContain('Not in the registry');
    }));

  it('is proposed by the likeness of names across scripts', () =>
    rolledBack(async (tx) => {
      const { cast, organisationId } = await stage(tx);
      await buildOrganisation(tx, { actionId: cast.actionId, name: 'Gradina' });
      for (const typed of ['Udruženje Most nade', 'most nade', 'мост наде', 'Mosst nade'])
        expect(await proposeByName(tx, cast.actionId, typed)).toEqual([
          { id: organisationId, name: 'Мост наде' },
        ]);
      for (const typed of ['', '  ', 'Somebody else'])
        expect(await proposeByName(tx, cast.actionId, typed)).toEqual([]);
    }));
});

it('one that was proposed, another of the registry, or none is chosen, and nothing is refused', () => {
  const id = newId();
  const parse = (typed: object) => tieForm.safeParse(typed);
  expect(parse({ choice: id }).data).toEqual({ organisationId: id, all: false });
  expect(parse({ choice: 'another', organisationId: id, all: 'yes' }).data).toEqual({
    organisationId: id,
    all: true,
  });
  expect(parse({ choice: 'none', organisationId: id }).data).toMatchObject({ organisationId: null });
  for (const wrong of [{}, { choice: '' }, { choice: 'another' }, { choice: 'something' }])
    expect(parse(wrong).success).toBe(false);
});
