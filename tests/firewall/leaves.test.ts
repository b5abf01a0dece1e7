// @dear: pages of people without a duty, and what stands outside the store, are searched for a text from each of its columns.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { tell } from '../../src/platform/disclosure/testing.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { type Canary, plantCanaries, seenIn } from './canaries.ts';
import { type Ask, schemas } from './objects.ts';

/** Found by these: with another value their rows would not be asked for, and nothing would be proven. Written by hand. */
const finding = [
  ...['directory.area.jurisdiction', 'directory.service.jurisdiction', 'directory.service.state'],
  ...['protection.appointment.duty', 'protection.appointment.jurisdictions', 'protection.appointment.state'],
  ...['incidents.incident.jurisdiction', 'incidents.incident.state', 'incidents.incident.kind'],
  ...[
    'release.release.state',
    'release.release.family',
    'release.release.table_key',
    'release.release.phase',
  ],
  ...['release.contribution.answer', 'release.atom.family', 'release.behind.family'],
];
/** What everybody reads, by the views of `published`. */
const everybodys = [
  ...['directory.area.name', 'directory.area.slug', 'directory.service.listed'],
  ...['release.release.content', 'release.release.number', 'release.release.sha256'],
  ...['release.release.signature', 'release.release.withdrawal_reason', 'release.release.places'],
];
const kept = [...finding, ...everybodys];

let instance: MatrixInstance;
let canaries: readonly Canary[];
let empty: readonly string[];
const ask: Ask = async (sql, values) => (await instance.pool.query(sql, values)).rows as never;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  ({ canaries, empty } = await plantCanaries(ask, (column) => kept.includes(column)));
});
afterAll(() => instance.close());

it('Every column of text, JSON and bytes of the store has a canary of its own, or its reason is written down', async () => {
  const known = await ask<{ name: string }>(
    `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
    [schemas],
  );
  expect(kept.filter((one) => !known.some(({ name }) => name === one))).toEqual([]);
  // Of a row that the world does not have nothing leaves either: put one into tests/support.
  expect(empty).toEqual([]);
  expect(canaries.length).toBeGreaterThan(30);
  tell(
    `${canaries.length} columns with a text of their own, ${kept.length} that rows are found by or everybody reads`,
  );
});

/** Everybody who may have nothing of it: of all routes in a proof at length, else of the store, the public and what is taken away. */
const everyRoute = process.env.FIREWALL_ROUTES === 'all';
const takenAway = /export|\.(?:csv|json|xlsx|xml|ics|pdf|docx|atom)$|^\/(?:search|tasks|staff)$|^\/open-data/;

it('No page, file or heading of an answer to people without a duty has one of them', async () => {
  const { cast } = instance.world;
  const people: [string, Actor | undefined][] = [
    ['nobody', undefined],
    ['an associate', cast.dragan],
    ['the contracting authority', cast.goran],
    ['an administrator', cast.ivo],
    ['an assessor', cast.cene],
  ];
  const routes = instance.routes.filter(
    ({ kind, path, store, portal }) =>
      kind !== 'button' && (everyRoute || store || portal || takenAway.test(path)),
  );
  const faults: string[] = [];
  let answers = 0;
  for (const route of routes)
    for (const [who, actor] of people) {
      // A visitor asks for what the partner has; of a kind that the world has not, for what is not there.
      const ids = idsOf(instance, route, actor ?? cast.fatos);
      for (const id of ids ? [ids.own, ids.foreign] : [route.subject && newId()]) {
        const target = pathOf(instance.world, route, actor ?? cast.cene, id);
        const { body, headers, location, bytes } = await instance.ask(actor, target);
        answers++;
        const said = [target, body, JSON.stringify(headers), location ?? '', bytes.toString('latin1')].join(
          '\n',
        );
        faults.push(...seenIn(said, canaries).map((column) => `${who} ${target}: ${column}`));
      }
    }
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(200);
  tell(
    `${answers} answers of ${routes.length} routes to ${people.length} people without a duty: no text of the store`,
  );
}, 1_200_000);

/** Columns of other schemas that have one of the texts. */
async function outside(texts: readonly Canary[]): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not n.nspname = any ($1) and n.nspname not in ('pg_catalog', 'information_schema')`,
    [schemas],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await ask<{ text: string }>(
      `select distinct said.text from ${name} t, unnest($1::text[]) said (text) where strpos(t::text, said.text) > 0`,
      [texts.map(({ text }) => text)],
    );
    found.push(...hits.map(({ text }) => `${name}: ${texts.find((one) => one.text === text)!.column}`));
  }
  return found;
}

it('Those who hold a duty look at everything, and no other table, email or line of the log has one of them', async () => {
  const { cast } = instance.world;
  const routes = instance.routes.filter(({ store, kind }) => store && kind !== 'button');
  const seen = new Set<string>();
  for (const route of routes)
    for (const actor of [cast.fatos, cast.elira, cast.hana, cast.ana]) {
      const ids = idsOf(instance, route, actor);
      const target = pathOf(instance.world, route, actor, ids?.own ?? newId());
      const { body } = await instance.ask(actor, target);
      for (const column of seenIn(body, canaries)) seen.add(column);
    }
  // The search finds what is there: people with a duty read some of them.
  expect(seen.size).toBeGreaterThan(0);
  expect(await outside(canaries)).toEqual([]);
  expect(seenIn(instance.lines.join('\n'), canaries)).toEqual([]);
  tell(`people with a duty read ${seen.size} of these texts; outside the store and in the log there is none`);
});

it('A planted text is found: in an email, in base64 and in hexadecimal signs', async () => {
  const [one] = canaries;
  await ask(
    `insert into platform.mail (id, action_id, to_address, locale, template, args, created_at)
      select gen_random_uuid(), id, 'a@example.org', 'en', 'protection.mail.waits', jsonb_build_object('name', $1::text), now()
      from action.action limit 1`,
    [one!.text],
  );
  expect(await outside(canaries)).toEqual([`platform.mail: ${one!.column}`]);
  await ask(`delete from platform.mail where args ->> 'name' = $1`, [one!.text]);
  for (const form of ['base64', 'hex'] as const)
    expect(seenIn(`xy${Buffer.from(`.. ${one!.text} ..`).toString(form)}`, canaries)).toEqual([one!.column]);
  expect(seenIn('Kanarinka', canaries)).toEqual([]);
});
