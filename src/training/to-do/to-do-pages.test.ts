import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { trainingRoutes } from '../index.ts';
import { buildGathering } from '../testing.ts';

it('What is prepared for an event is added, marked as done, opened again and removed from the page of the event', async () => {
  const db = await testDatabase();
  const { cast, gatheringId } = await db.transaction().execute(async (tx) => {
    const cast = await castOf(tx);
    const host = {
      actionId: cast.actionId,
      hostId: cast.organisations.partner,
      recordedBy: cast.elira.personId,
    };
    return {
      cast,
      gatheringId: await buildGathering(tx, { ...host, startsOn: '2026-12-15', endsOn: '2026-12-16' }),
    };
  });
  const { visit, errors } = openPages(db, cast.actionId, trainingRoutes);
  const elira = visit(cast.elira);
  const event = `/staff/gatherings/${gatheringId}`;
  await elira.go(`${event}/to-dos/new`);
  const empty = await elira.send({});
  expect([empty.status, await faultsOf(empty)]).toEqual([422, []]);
  const typed = {
    ...{ what: 'Book the interpreters', person_id: cast.elira.personId },
    ...{ 'due_on-day': '10', 'due_on-month': '12', 'due_on-year': '2026' },
  };
  const added = await elira.send(typed);
  expect([added.path, await faultsOf(added)]).toEqual([event, []]);
  expect(added.html).toContain('Book the interpreters');

  const toDo = /\/staff\/to-dos\/[0-9a-f-]{36}/.exec(added.html)![0];
  const done = await elira.press(`${toDo}/finish`);
  expect([done.path, done.html.includes(`${toDo}/finish`), done.html.includes(`${toDo}/reopen`)]).toEqual([
    event,
    false,
    true,
  ]);
  const open = await elira.press(`${toDo}/reopen`);
  expect(open.html).toContain(`${toDo}/finish`);
  const form = await elira.go(`${toDo}/edit`);
  expect(await faultsOf(form)).toEqual([]);
  const removed = await elira.press(`${toDo}/remove`);
  expect([removed.path, removed.html.includes('Book the interpreters')]).toEqual([event, false]);
  expect(errors).toEqual([]);
});
