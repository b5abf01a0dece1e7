import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, timeToOpen);
afterAll(() => house.close());

/**
 * Who somebody is and how to reach them, of people who are not the house's own: from the declarations. What is published anyway is
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

/** About oneself or one's own organisation: whose it is needs no note. And mails of a demonstration, which nobody is sent. */
const ofOnesOwn = /^\/(account|organisation|capacity|registration|sign-in|prove|invitation|demonstration)\b/;

/** Puts a mark into every such column, and says which of them held anything. */
async function mark(): Promise<string[]> {
  const marked: string[] = [];
  for (const { table, column, mail } of sensitive) {
    if (!/^(people|privacy|training|network|grants|voice)\./.test(table)) continue;
    const one = `'kanarinka' || substr(md5(random()::text), 1, 12)`;
    const { rowCount } = await house.pool.query(
      `update ${table} set ${column} = ${mail ? `${one} || '@example.org'` : one} where ${column} <> ''`,
    );
    if (rowCount) marked.push(`${table}.${column}`);
  }
  return marked;
}
async function showsAMark(route: Route): Promise<boolean> {
  for (const { actor, ...bound } of signedInOf(house.world)) {
    if (!isMeantToReach(route, actor, 'own', bound)) continue;
    const { status, body } = await house.ask(
      actor,
      pathOf(house.world, route, actor, idsOf(house, route, actor)?.own),
    );
    if (status === 200 && body.includes('kanarinka')) return true;
  }
  return false;
}

it('a page that shows staff who somebody is or how to reach them keeps that it was read', async () => {
  expect(await mark()).toEqual(
    expect.arrayContaining(['people.person.email', 'training.participant.name', 'training.letter.reply_to']),
  );
  const showing: Route[] = [];
  for (const route of house.routes)
    if (
      route.kind !== 'button' &&
      !route.may.anyone &&
      !ofOnesOwn.test(route.path) &&
      (await showsAMark(route))
    )
      showing.push(route);
  expect(showing.filter(({ reads }) => !reads).map(({ path }) => path)).toEqual([]);
  expect(showing.length).toBeGreaterThan(5);
}, 300_000);
