import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/**
 * Who somebody is and how to reach them, of people who are not the instance's own: from the declarations. What is published anyway is
 * left out, and so is the name on an account, which stands under whatever its holder did; the address of an account is in.
 */
const sensitive = records.flatMap(({ tables }) =>
  tables.flatMap(({ table, personal = {} }) =>
    Object.entries(personal)
      .filter(([column, { holds, erased }]) => {
        const published = typeof erased === 'object' && erased.stays === 'published_terms';
        return (
          (holds === 'identity' || holds === 'contact') &&
          !published &&
          `${table}.${column}` !== 'people.person.name'
        );
      })
      .map(([column, { holds }]) => ({ table, column, mail: holds === 'contact' })),
  ),
);
/** What somebody needs tells about their health or belief: whoever looks is kept, also of those who hold the gathering. */
const needs = [{ table: 'training.need', column: 'needs', mail: false }];

/** About oneself or one's own organisation: whose it is needs no note. And mails of a demonstration, which nobody is sent. */
const ofOnesOwn =
  /^\/(account|legal-details|organisation|capacity|registration|sign-in|prove|invitation|demonstration)\b/;

/** Puts a mark into every such column, and says which of them held anything. */
async function mark(): Promise<string[]> {
  const marked: string[] = [];
  await instance.pool.query(
    `insert into training.need (participant_id, needs, updated_at)
    select p.id, 'a ramp', now() from training.participant p
    where p.state = 'registered' on conflict do nothing`,
  );
  for (const { table, column, mail } of [...sensitive, ...needs]) {
    if (!/^(people|privacy|training|network|grants|voice)\./.test(table)) continue;
    const one = `'${table === 'training.need' ? 'needinka' : 'kanarinka'}' || substr(md5(random()::text), 1, 12)`;
    const { rowCount } = await instance.pool.query(
      `update ${table} set ${column} = ${mail ? `${one} || '@example.org'` : one} where ${column} <> ''`,
    );
    if (rowCount) marked.push(`${table}.${column}`);
  }
  return marked;
}
async function showsAMark(route: Route, mark: string): Promise<boolean> {
  for (const { actor, ...bound } of signedInOf(instance.world)) {
    if (!isMeantToReach(route, actor, 'own', bound)) continue;
    const { status, body } = await instance.ask(
      actor,
      pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own),
    );
    if (status === 200 && body.includes(mark)) return true;
  }
  return false;
}

it('a page that shows staff who somebody is or how to reach them keeps that it was read', async () => {
  expect(await mark()).toEqual(
    expect.arrayContaining([
      'people.person.email',
      'training.participant.name',
      'training.letter.reply_to',
      'training.need.needs',
    ]),
  );
  const shownTo = instance.routes.filter(
    ({ kind, may, path }) => kind !== 'button' && !may.anyone && !ofOnesOwn.test(path),
  );
  const showing: Route[] = [];
  for (const route of shownTo) if (await showsAMark(route, 'kanarinka')) showing.push(route);
  expect(showing.filter(({ reads }) => !reads).map(({ path }) => path)).toEqual([]);
  expect(showing.length).toBeGreaterThan(5);
});

it('a page that shows what people need keeps it of everybody, those who hold the gathering too', async () => {
  const { cast } = instance.world;
  const told = instance.routes.filter(({ path }) => /^\/staff\/gatherings\/:gatheringId\b/.test(path));
  const showing: Route[] = [];
  for (const route of told)
    if (route.kind !== 'button' && (await showsAMark(route, 'needinka'))) showing.push(route);
  expect(showing.map(({ path }) => path)).toEqual([
    '/staff/gatherings/:gatheringId/participants',
    '/staff/gatherings/:gatheringId/needs.csv',
  ]);
  for (const { reads } of showing) {
    const subject = { id: cast.actionId, partnerId: cast.elira.organisationId };
    const record = reads!(subject, { actor: cast.elira, actionId: cast.actionId } as never);
    expect(record).toEqual({ kind: 'need', id: cast.actionId });
  }
});
