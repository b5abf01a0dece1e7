import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { holdEvent } from './held-events.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { copyEverything } from './public-copies.ts';
import { shownAt } from './shown.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  vi.useFakeTimers({ toFake: ['Date'] });
  await holdEvent(instance, 'RS', { women: 40, men: 30, trained: 12 });
});
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
});

/** Numbers in views over the records of trainings and reports that count neither people nor organisations, and why the public may read them. */
const counted: Readonly<Record<string, string>> = {
  'certificate.status_index': 'where its signed status stands in the list of statuses',
  'clause.number': 'the place of a conclusion among the conclusions of its event',
  'handout.size': 'bytes of a file',
  'offer.nights': 'the nights for which its host offers a bed',
  'offer.places': 'how many an event takes, as its host announced it',
  'offer.travel_up_to_minor': 'up to how much its host pays for the travel of one person',
  'open_partnership.results': 'results that the parties wrote down',
  'paper.size': 'bytes of a file',
  'reported_value.value':
    'what is counted of something else; numbers of people have no value (reported-values.test.ts)',
};
/** Words for one person or one organisation: a list of them counts them. */
const oneByOne = ['sex', 'engaged'];

/**
 * What the public's role may read of people and organisations that is not frozen: every number of a published view over the records of
 * trainings and over reported values, whatever it is called, and every column that tells people one by one.
 */
const readable = async (): Promise<readonly string[]> => {
  const { rows } = await instance.pool.query<{ column: string }>(
    `with recursive over as (
        select c.oid as view, c.oid as relation from pg_class c where c.relnamespace = 'published'::regnamespace
        union
        select o.view, d.refobjid from over o
          join pg_rewrite r on r.ev_class = o.relation
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass)
      select distinct c.relname || '.' || a.attname as column from over o
        join pg_class c on c.oid = o.view
        join pg_class t on t.oid = o.relation and t.relkind in ('r', 'p')
        join pg_attribute a on a.attrelid = o.view and a.attnum > 0 and not a.attisdropped
      where (t.relnamespace = 'training'::regnamespace or t.oid = 'grants.report_value'::regclass)
        and (format_type(a.atttypid, null) ~ '^(smallint|integer|bigint|numeric|real|double precision)' or a.attname = any ($1))
        and has_column_privilege('mostura_portal', o.view, a.attname, 'select')
      order by 1`,
    [oneByOne],
  );
  return rows.map(({ column }) => column);
};

it('the role that serves the public may read no number of people or organisations that is not frozen; a view that forgets it is found', async () => {
  expect(await readable()).toEqual(Object.keys(counted).sort());
  await instance.pool.query(`create view published.planted as select gathering_id, women as came from training.attendance;
    create view published.planted_behind as select p.gathering_id, sum(p.came) as how_many from published.planted p group by 1;
    grant select on published.planted_behind to mostura_portal`);
  try {
    expect((await readable()).filter((one) => !(one in counted))).toEqual(['planted_behind.how_many']);
  } finally {
    await instance.pool.query('drop view published.planted_behind; drop view published.planted');
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
