import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { copyGathering } from '../copy-gathering.ts';
import { listOwnToDos } from '../tasks/list-waiting-tasks.ts';
import { buildGathering } from '../testing.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { addToDo } from './add-to-do.ts';
import { editToDo } from './edit-to-do.ts';
import { finishToDo } from './finish-to-do.ts';
import { findToDo, listToDos } from './queries.ts';
import { removeToDo } from './remove-to-do.ts';
import { reopenToDo } from './reopen-to-do.ts';
import { fallbackOf, listedUntil } from './rules.ts';

const event = (tx: Tx, cast: Cast) =>
  buildGathering(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    ...{ startsOn: '2026-12-15', endsOn: '2026-12-16' },
  });
const formOf = (cast: Cast) => ({
  ...{ version: 0, what: 'Book the interpreters', personId: cast.elira.personId, dueOn: '2026-12-01' },
});

describe('What is prepared for an event', () => {
  it('is planned by its host, for somebody who may do it, and by a day that has not passed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await event(tx, cast);
      const form = formOf(cast);
      for (const actor of [cast.cene, cast.besa, cast.foreign.elira])
        await expect(addToDo(cast.work(actor), { gatheringId, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const work = cast.work(cast.elira);
      for (const personId of [cast.besa.personId, cast.foreign.elira.personId])
        await expect(addToDo(work, { gatheringId, form: { ...form, personId } })).rejects.toMatchObject({
          code: 'to_do_for_nobody',
          field: 'person_id',
        });
      await expect(
        addToDo(work, { gatheringId, form: { ...form, dueOn: '2026-11-01' } }),
      ).rejects.toMatchObject({ code: 'day_past', field: 'due_on' });
      const toDoId = await addToDo(work, { gatheringId, form });
      await expect(editToDo(work, { toDoId, form: { ...form, version: 7 } })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      const changed = { ...form, version: 1, personId: cast.ana.personId };
      await editToDo(work, { toDoId, form: changed });
      expect(await findToDo(tx, cast.actionId, toDoId)).toMatchObject({
        personId: cast.ana.personId,
        version: 2,
      });
      await removeToDo(work, { toDoId });
      expect(await listToDos(tx, cast.actionId, gatheringId)).toEqual([]);
    }));

  it('is not for an officer of the host whose role is bound to another jurisdiction', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await event(tx, cast);
      const form = formOf(cast);
      const role = tx.updateTable('people.membership').where('personId', '=', cast.elira.personId);
      await role.set({ jurisdiction: 'MK' }).execute();
      await expect(addToDo(cast.work(cast.ana), { gatheringId, form })).rejects.toMatchObject({
        code: 'to_do_for_nobody',
      });
      await role.set({ jurisdiction: 'RS' }).execute();
      await addToDo(cast.work(cast.ana), { gatheringId, form });
    }));

  it('is a task of its person alone in the 14 days before, until it is done or the event is withdrawn', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await event(tx, cast);
      const work = cast.work(cast.elira);
      const toDoId = await addToDo(work, { gatheringId, form: formOf(cast) });
      const tasksOf = async (actor: typeof cast.elira, day: string) =>
        (await listOwnToDos({ tx, actor, actionId: cast.actionId, now: `${day}T12:00:00.000Z` })).map(
          ({ record }) => record,
        );
      expect(listedUntil('2026-11-17')).toBe('2026-12-01');
      expect(await tasksOf(cast.elira, '2026-11-16')).toEqual([]);
      expect(await tasksOf(cast.elira, '2026-11-17')).toEqual([toDoId]);
      expect(await tasksOf(cast.elira, '2026-12-09')).toEqual([toDoId]);
      expect(await tasksOf(cast.ana, '2026-12-09')).toEqual([]);
      await expect(reopenToDo(work, { toDoId })).rejects.toMatchObject({ code: 'to_do_open' });
      await finishToDo(work, { toDoId });
      expect(await tasksOf(cast.elira, '2026-12-09')).toEqual([]);
      await expect(finishToDo(work, { toDoId })).rejects.toMatchObject({ code: 'to_do_done' });
      await expect(editToDo(work, { toDoId, form: { ...formOf(cast), version: 2 } })).rejects.toMatchObject({
        code: 'to_do_done',
      });
      await reopenToDo(work, { toDoId });
      expect(await tasksOf(cast.elira, '2026-12-09')).toEqual([toDoId]);
      await withdrawGathering(work, { gatheringId, reason: 'The hall burnt down.' });
      expect(await tasksOf(cast.elira, '2026-12-09')).toEqual([]);
    }));

  it('goes with a copy of the event, open again, as many days later', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await event(tx, cast);
      const work = cast.work(cast.elira);
      const toDoId = await addToDo(work, { gatheringId, form: formOf(cast) });
      await finishToDo(work, { toDoId });
      const copied = { title: 'Second round', startsOn: '2026-12-25', titles: {} };
      const id = await copyGathering(work, { gatheringId, form: copied });
      expect(await listToDos(tx, cast.actionId, id)).toMatchObject([
        { what: 'Book the interpreters', dueOn: '2026-12-11', doneAt: null, personId: cast.elira.personId },
      ]);
      const earlier = { title: 'Earlier', startsOn: '2026-11-27', titles: {} };
      const soon = await copyGathering(work, { gatheringId, form: earlier });
      expect((await listToDos(tx, cast.actionId, soon))[0]!.dueOn).toBe(work.now.slice(0, 10));
      expect(fallbackOf([], 'gone', 'here')).toBe('here');
    }));
});
