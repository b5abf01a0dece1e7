import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { holdEvent } from './held-events.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { copyEverything } from './public-copies.ts';
import { shownAt } from './shown.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  vi.useFakeTimers({ toFake: ['Date'] });
  await holdEvent(instance, 'RS', { women: 40, men: 30, trained: 12 });
}, timeToOpen);
afterAll(async () => {
  vi.useRealTimers();
  await instance.close();
});

/** What is recorded of people day by day, a few more of each; figures are computed anew after something was done. */
const recorded = [
  'update training.attendance set women = women + 2, men = men + 1, unsaid = unsaid + 1 where women + men + unsaid > 0',
  'update training.gathering set other_women = other_women + 1, other_men = other_men + 2',
  `insert into training.check_in select (jsonb_populate_record(c, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'participant_id', p.id))).*
    from training.check_in c join training.participant p on p.gathering_id = c.gathering_id and p.id <> c.participant_id on conflict do nothing`,
  // An organisation that came nowhere before comes somewhere, holds a sub-grant and writes.
  `insert into training.attendance (gathering_id, organisation_id, women, men, unsaid)
    select g.id, o.id, 1, 0, 0 from training.gathering g join network.organisation o on o.action_id = g.action_id
    where o.kind in ('cso', 'institution') on conflict do nothing`,
  'insert into network.output_author select distinct on (o.id) p.id, o.id from network.output p join network.organisation o on o.action_id = p.action_id on conflict do nothing',
  `update grants.report_value set value = value + 3 where key in ('prevention', 'services')`,
  'update platform.audit_head set sequence = sequence + 1',
];

/** The same people as staff see them at once: else nothing was recorded that is counted. */
async function staffsFigures(): Promise<readonly string[]> {
  const figures: string[] = [];
  for (const code of ['women_attended', 'persons_trained'])
    figures.push(await shownAt(instance, instance.world.cast.ana, `/staff/logframe/${code}`));
  return figures;
}

it('what is recorded of people and organisations changes no page and no file of the public until a period is frozen', async () => {
  const before = await copyEverything(instance);
  for (const place of [
    '/way',
    '/way.csv',
    '/results',
    '/results.csv',
    '/results/women_attended',
    '/results/persons_trained/values.csv',
  ])
    expect(before.get(place), place).toMatch(/^200/);
  expect(instance.errors).toEqual([]);
  const told = await staffsFigures();
  for (const sql of recorded) await instance.pool.query(sql);
  for (const [at, figure] of (await staffsFigures()).entries()) expect(figure).not.toBe(told[at]);
  const after = await copyEverything(instance);
  expect(
    [...before].filter(([target, text]) => after.get(target) !== text).map(([target]) => target),
  ).toEqual([]);
}, 300_000);

/** The columns of published views with a number of people or organisations that is not frozen, and that the public's role may read. */
const readable = async (): Promise<readonly string[]> => {
  const { rows } = await instance.pool.query<{ column: string }>(
    `select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'published' and column_name in ('women', 'men', 'unsaid', 'people', 'sex', 'given', 'paired', 'gained', 'participants', 'engaged')
        and has_column_privilege('mostura_portal', format('published.%I', table_name), column_name, 'select')`,
  );
  return rows.map(({ column }) => column);
};

it('the role that serves the public may read no number of people or organisations that is not frozen; a view that forgets it is found', async () => {
  expect(await readable()).toEqual([]);
  await instance.pool.query(`create view published.planted as select gathering_id, women from training.attendance;
    grant select on published.planted to mostura_portal`);
  try {
    expect(await readable()).toEqual(['planted.women']);
  } finally {
    await instance.pool.query('drop view published.planted');
  }
});

it('a page that tells such a number the moment it is recorded would be found: pages are drawn anew', async () => {
  const target = '/events';
  const before = await shownAt(instance, undefined, target);
  const { rows } = await instance.pool.query<{ id: string; title: string }>(
    'select g.id, g.title from training.gathering g join published.gathering p on p.id = g.id order by g.starts_on desc',
  );
  const write = (title: string, id: string) =>
    instance.pool.query('update training.gathering set title = $1 where id = $2', [title, id]);
  for (const { id, title } of rows) await write(`${title} (7 women)`, id);
  expect(await shownAt(instance, undefined, target)).not.toBe(before);
  for (const { id, title } of rows) await write(title, id);
  expect(await shownAt(instance, undefined, target)).toBe(before);
});
