import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { signedInOf } from './people.ts';
import { shownAt } from './shown.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
  // Some pages say how late it is: two looks are to be at one moment, however slow the machine.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await instance.close();
});

const word = 'Kanarinkovo';
/** Every page that stands on no record: lists, their tabs, counts, tables and figures. */
const lists = () =>
  instance.routes.filter(
    ({ kind, path, subject, may, data }) =>
      kind === 'page' && !subject && !may.anyone && !data && !path.includes(':') && !madeAnew.test(path),
  );
/** Files that say when they were made. */
const madeAnew = /\.docx$|^\/account\/export$/;
async function everyList(people: readonly Actor[]): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const { path } of lists())
    for (const actor of people) all.set(`${path} ${actor.personId}`, await shownAt(instance, actor, path));
  return all;
}
const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...before].filter(([place, text]) => after.get(place) !== text).map(([place]) => place);

it('what is added for others changes no list, count, tab or figure of whoever may not open it', async () => {
  const { pool, world } = instance;
  const { rows } = await pool.query<{ id: string }>(
    `insert into grants.application select (jsonb_populate_record(a, to_jsonb(a)
       || jsonb_build_object('id', gen_random_uuid(), 'number', 'KAN-1', 'title', $2::text))).*
     from grants.application a where a.organisation_id = $1 and a.submitted_at is not null order by a.id limit 1 returning id`,
    [world.cast.foreign.besa.organisationId, word],
  );
  const record = rows[0]!.id;
  const shut: Actor[] = [];
  for (const { actor } of signedInOf(world)) {
    const both = [];
    for (const list of ['/applications', '/staff/applications'])
      both.push(await instance.ask(actor, `${list}/${record}`));
    if (both.every(({ status }) => status !== 200)) shut.push(actor);
  }
  expect(shut.length).toBeGreaterThan(5);
  const withIt = await everyList(shut);
  await pool.query('delete from grants.application where id = $1', [record]);
  expect(changed(withIt, await everyList(shut))).toEqual([]);
});

it('a whole other Action beside this one changes nothing that anybody is shown', async () => {
  const people = signedInOf(instance.world).map(({ actor }) => actor);
  const before = await everyList(people);
  const other = await instance.another();
  await instance.pool.query(
    `update grants.call set title = jsonb_build_object('en', $2::text) where action_id = $1`,
    [other.cast.actionId, word],
  );
  await instance.pool.query('update network.organisation set search_key = lower($2) where action_id = $1', [
    other.cast.actionId,
    word,
  ]);
  const after = await everyList(people);
  expect([...after.values()].filter((text) => text.includes(word))).toEqual([]);
  expect(changed(before, after)).toEqual([]);
});
