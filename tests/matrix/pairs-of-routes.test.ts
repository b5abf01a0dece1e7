import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tellFigures } from '../support/tell-figures.ts';
import {
  type CrossedInstance,
  type Deed,
  deedsOn,
  faultOf,
  kindsOf,
  openCrossed,
  pairsOf,
  recordsOf,
} from './crossed-routes.ts';
import { childrenOf, kindAbove, kindsWithParent, parentOf } from './linked-routes.ts';

vi.setConfig({ testTimeout: 7_200_000 });
const asked = process.env.PROOF_PAIRS_OF_ROUTES ?? '';
const whole = asked === 'all';
/** Without the proof, kinds of record that are quickly crossed; with `--kind`, those that it names. */
const sample = asked && !whole ? asked.split(',') : ['person', 'voice_appointment'];

let here: CrossedInstance;
beforeAll(async () => {
  here = await openCrossed({ withMore: asked !== '' });
});
afterAll(() => here.close());

/** A slice of the pairs, where the whole takes hours: `2/4` is the second of four. */
const [part = 1, parts = 1] = (process.env.PROOF_PAIRS_PART || '1/1').split('/').map(Number);
const inPart = (_: unknown, at: number) => at % parts === part - 1;
/** With what it belongs to: `lot+parent`; in the whole proof, each that belongs to another. */
const withParent = asked
  ? kindsWithParent.filter((kind) => whole || sample.includes(`${kind}+parent`))
  : ['lot'];
const few = ['/staff/lots/:lotId/remove'];
const kinds = () => kindsOf(here.instance.routes).filter(({ kind }) => whole || sample.includes(kind));

/** Every two forms and buttons that one record of the world allows, now or after one of them was sent; those that could not be sent, too. */
async function pairsOfKind(kind: ReturnType<typeof kinds>[number]) {
  const pairs = new Map<string, readonly [Deed, Deed]>();
  const sent = new Set<string>();
  const states: { id: string; deeds: Deed[] }[] = [];
  const add = (found: readonly (readonly [Deed, Deed])[]) => {
    for (const pair of found) {
      const name = pair
        .map(({ route }) => route.path)
        .toSorted()
        .join(' × ');
      if (!pairs.has(name)) pairs.set(name, pair);
    }
  };
  for (const id of recordsOf(here, kind)) {
    const deeds = await deedsOn(here, kind.routes, id);
    for (const { route } of deeds) sent.add(route.path);
    states.push({ id, deeds });
    add(pairsOf(deeds));
  }
  const left = () => kind.routes.filter(({ path }) => !sent.has(path));
  for (const { id, deeds } of states) {
    for (const after of deeds) {
      if (left().length === 0) break;
      const more = await deedsOn(here, left(), id, after);
      if (more.length === 0) continue;
      const beside = await deedsOn(
        here,
        kind.routes.filter(({ path }) => sent.has(path)),
        id,
        after,
      );
      for (const { route } of more) sent.add(route.path);
      add(more.flatMap((one) => [...more, ...beside].map((other) => [one, other] as const)));
    }
  }
  return { pairs: [...pairs.values()], unsent: left().map(({ path }) => path) };
}

/** Every two forms and buttons of which one is about a record and the other about what it belongs to. */
async function pairsWithParent(kind: string): Promise<(readonly [Deed, Deed])[]> {
  const pairs = new Map<string, readonly [Deed, Deed]>();
  const all = kindsOf(here.instance.routes);
  const [child, parent] = [kind, kindAbove(kind)].map((name) => all.find((one) => one.kind === name)!);
  const routes = child!.routes.filter(({ path }) => asked || few.includes(path));
  const beside = await childrenOf(here.instance, kind, recordsOf(here, parent!));
  const known = new Map<string, Deed[]>();
  for (const id of new Set([...recordsOf(here, child!), ...beside])) {
    const of = await parentOf(here.instance, kind, id);
    if (!of) continue;
    const above = known.get(of) ?? (await deedsOn(here, parent!.routes, of));
    known.set(of, above);
    for (const one of above.length > 0 ? await deedsOn(here, routes, id) : [])
      for (const other of above) {
        const name = `${one.route.path} × ${other.route.path}`;
        if (!pairs.has(name)) pairs.set(name, [one, other]);
      }
  }
  return [...pairs.values()];
}

it('whatever is sent about a record and about what it belongs to at once ends as if one had come after the other', async () => {
  const faults: string[] = [];
  let looked = 0;
  for (const kind of withParent) {
    const pairs = await pairsWithParent(kind);
    // A kind of which nothing can be done beside its parent would be crossed by nobody.
    expect([kind, pairs.length > 0]).toEqual([kind, true]);
    for (const pair of pairs.filter(inPart)) {
      const fault = await faultOf(here, pair);
      if (fault) faults.push(fault);
      looked += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(here.instance.errors).toEqual([]);
  if (asked)
    tellFigures([`${looked} pairs of ${withParent.length} kinds of record with what they belong to`]);
});

it('whatever two people send about one record at once ends as if one had come after the other', async () => {
  const faults: string[] = [];
  const unsent: string[] = [];
  let looked = 0;
  for (const kind of kinds()) {
    const found = await pairsOfKind(kind);
    unsent.push(...found.unsent);
    for (const pair of found.pairs.filter(inPart)) {
      const fault = await faultOf(here, pair);
      if (fault) faults.push(fault);
      looked += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(here.instance.errors).toEqual([]);
  expect(looked > 1 || kinds().length === 0).toBe(true);
  const paths = kinds().flatMap(({ routes }) => routes.map(({ path }) => path));
  expect(unsent.toSorted()).toEqual(
    Object.keys(notSent)
      .filter((path) => paths.includes(path))
      .toSorted(),
  );
  if (!asked) return;
  tellFigures([
    `${looked} pairs of ${paths.length - unsent.length} forms and buttons on ${kinds().length} kinds of record, each in both orders and at once`,
    `${unsent.length} forms and buttons could not be sent in the world of the tests, each for a reason`,
  ]);
});

it.skipIf(!asked || !withParent.includes('application'))(
  'a decision that does not hold what it decides on is found: an application that is withdrawn meanwhile',
  async () => {
    const ends = (pair: readonly [Deed, Deed]) =>
      pair.map(({ route }) => route.path.split('/').at(-1)).join();
    const pair = (await pairsWithParent('application')).find((one) => ends(one) === 'withdraw,decide');
    expect(await here.with(withoutLocks, () => faultOf(here, pair!))).toContain('came to what no order');
  },
);

it('a press that reads its record without a lock is found: both of two are let through', async () => {
  const [kind] = kindsOf(here.instance.routes).filter((one) => one.kind === 'person');
  const [id] = recordsOf(here, kind!);
  const disable = kind!.routes.filter(({ path }) => path.endsWith('/disable'));
  const [deed] = await deedsOn(here, disable, id!);
  const fault = await here.with(withoutLocks, () => faultOf(here, [deed!, deed!]));
  expect(fault).toContain('came to what no order comes to');
  expect(await faultOf(here, [deed!, deed!])).toBeUndefined();
});

/** Reads rows as somebody does who forgot to hold them. */
const withoutLocks: KyselyPlugin = {
  transformQuery: ({ node }) =>
    node.kind === 'SelectQueryNode' && 'endModifiers' in node ? { ...node, endModifiers: [] } : node,
  transformResult: async ({ result }) => result,
};

const crossed = 'tests/pairs.test.ts or tests/pairs-of-records.test.ts crosses it';
const inTable = 'tests/pairs-of-steps.test.ts crosses it in each state of its table';
/** What cannot be sent about a record of this world, each with its reason. */
const notSent: Readonly<Record<string, string>> = {
  '/instalments/:instalmentId/pay': inTable,
  '/instalments/:instalmentId/request': inTable,
  '/lines/:lineId/remove': inTable,
  '/lines/:lineId/reply': inTable,
  '/offers/:offerId/accept': inTable,
  '/offers/:offerId/decline': inTable,
  '/replies/:replyId/return': inTable,
  '/replies/:replyId/submit': inTable,
  '/reports/:reportId/approve': inTable,
  '/reports/:reportId/approve-first': inTable,
  '/reports/:reportId/approve-second': inTable,
  '/staff/budget/expenditure/:expenditureId/edit': crossed,
  '/staff/matrix/cycles/:cycleId/appoint': inTable,
  '/staff/matrix/cycles/:cycleId/close': inTable,
  '/staff/matrix/cycles/:cycleId/hand-over': inTable,
};
