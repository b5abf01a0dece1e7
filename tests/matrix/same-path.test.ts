// @dear: each page and form about a record is asked with a foreign and a missing id by each who may not reach it: no cheaper test sees that another statement is sent.
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { signedRank } from '../support/signed-rank.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

vi.setConfig({ testTimeout: 3_600_000 });
const pairs = Number(process.env.PROOF_PAIRS ?? 0);
const seed = Number(process.env.PROOF_SEED ?? 1);
let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ constantTimeStep: pairs > 0 ? 20 : 0 });
});
afterAll(() => instance.close());

type Asked = {
  readonly route: Route;
  readonly name: string;
  readonly actor: Actor;
  readonly foreign: string;
  readonly missing: string;
};

/** Every page and form about a record, for everybody who may not reach the record of others. */
function askedOf(): Asked[] {
  return instance.routes
    .filter(({ kind, subject }) => kind !== 'button' && subject)
    .flatMap((route) =>
      signedInOf(instance.world).flatMap(({ name, actor, ...bound }) => {
        const { foreign, missing } = idsOf(instance, route, actor)!;
        return isMeantToReach(route, actor, 'foreign', bound)
          ? []
          : [{ route, name, actor, foreign, missing }];
      }),
    );
}
async function ask({ route, actor }: Asked, id: string) {
  const { status } = await instance.ask(actor, pathOf(instance.world, route, actor, id));
  expect([route.path, status]).toEqual([route.path, 404]);
}

it('a foreign record is looked for by the very statements by which a missing one is', async () => {
  const sent: string[] = [];
  const query = pg.Client.prototype.query as (...all: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [first] = given as [string | { text: string }];
    sent.push(typeof first === 'string' ? first : first.text);
    return query.apply(this, given);
  } as never);
  const statements = async (one: Asked, id: string) => {
    sent.length = 0;
    await ask(one, id);
    return sent.join('\n');
  };
  const asked = askedOf();
  // What is asked once an hour (that a session is in use) is asked before.
  for (const one of new Map(asked.map((each) => [each.actor, each])).values()) await ask(one, one.missing);
  const different: string[] = [];
  for (const one of asked) {
    if ((await statements(one, one.foreign)) !== (await statements(one, one.missing)))
      different.push(`${one.name}, ${one.route.path}`);
  }
  vi.restoreAllMocks();
  expect(asked.length).toBeGreaterThan(100);
  expect(sent.length).toBeGreaterThan(3);
  expect(different).toEqual([]);
});

/** For each kind of record the first who may not reach it by a role that has the verb, else anybody. */
function oneOfEachKind(): Asked[] {
  const held = ({ actor, route: { may } }: Asked) =>
    !may.anyone && !may.signedIn && actor.roles.some(({ role }) => may.roles[role]);
  const kinds = Map.groupBy(askedOf(), ({ route }) => route.subject!.kind);
  return [...kinds.values()].map((all) => all.find(held) ?? all[0]!);
}

if (pairs > 0)
  it(`nor does it take another time, in ${pairs} pairs of each kind (PROOF_SEED=${seed})`, async () => {
    const chance = chanceOf(seed);
    const time = async (one: Asked, id: string) => {
      const began = performance.now();
      await ask(one, id);
      return performance.now() - began;
    };
    const kinds = oneOfEachKind();
    const leaning: string[] = [];
    for (const one of kinds) {
      for (let warm = 0; warm < 100; warm++) await ask(one, warm % 2 ? one.foreign : one.missing);
      const differences: number[] = [];
      for (let at = 0; at < pairs; at++) {
        const foreignFirst = chance(2) === 0;
        const first = await time(one, foreignFirst ? one.foreign : one.missing);
        const second = await time(one, foreignFirst ? one.missing : one.foreign);
        differences.push(foreignFirst ? first - second : second - first);
      }
      const likely = signedRank(differences);
      const middle = differences.toSorted((a, b) => a - b)[Math.floor(pairs / 2)]! * 1000;
      const found = `${one.route.subject!.kind} (${one.name}, ${one.route.path}): ${middle.toFixed(0)} µs in the middle, p ${likely.toFixed(4)}`;
      tellFigures([found]);
      // So many kinds are tried that one in twenty would lean by chance.
      if (likely < 0.01 / kinds.length) leaning.push(found);
    }
    expect(leaning).toEqual([]);
  });
