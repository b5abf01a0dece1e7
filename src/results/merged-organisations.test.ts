import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { indicatorsOf, loadAction } from '../action/index.ts';
import { pairsOf } from '../network/merging/likeness.ts';
import { mergeOrganisations } from '../network/merging/merge-organisations.ts';
import { listCandidates } from '../network/merging/queries.ts';
import { aliasOf, inventedNames, seeded } from '../network/merging/testing.ts';
import { undoMerge } from '../network/merging/undo-merge.ts';
import { buildOrganisation } from '../network/testing.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/work.ts';
import { measure } from './queries-measure.ts';
import { buildGathering, buildOutput, buildPartnership, buildSubGrant } from './testing.ts';

const reason = 'Found to be one.';

const { logframe } = await loadAction('actions/shbb');
const indicators = indicatorsOf(logframe);
type Counts = Record<string, { staff: number; public: number }>;

/** The value of every indicator of the logframe, as staff and as the public counts it. */
async function countsOf(
  tx: Tx,
  { actionId }: Cast,
  codes = indicators.map(({ code }) => code),
): Promise<Counts> {
  const counts: Counts = {};
  for (const { code, counts: counted, measurement } of indicators.filter((one) => codes.includes(one.code))) {
    const asked = { actionId, measurement, window: { from: null, to: '2026-12-31' }, currency: 'EUR' };
    counts[code] = {
      staff: (await measure(tx, { ...asked, eyes: 'staff' })).value,
      // Of people the public reads nothing but what is frozen.
      public: counted === 'people' ? 0 : (await measure(tx, { ...asked, eyes: 'public' })).value,
    };
  }
  return counts;
}

type How = 'attended' | 'sub_grant' | 'authored' | 'partnership' | 'registered';
async function took(tx: Tx, cast: Cast, id: string, how: How): Promise<void> {
  if (how === 'attended') await buildGathering(tx, cast, { kind: 'training', came: [[id, 2, 1]] });
  if (how === 'sub_grant') await buildSubGrant(tx, cast, id);
  if (how === 'authored') await buildOutput(tx, cast.actionId, [id]);
  if (how === 'partnership') await buildPartnership(tx, cast.actionId);
}
const engages = (how: How) => how === 'attended' || how === 'sub_grant' || how === 'authored';

/** Who is whose alias, over any order of merges. */
function roots(count: number, merges: readonly (readonly [number, number])[]) {
  const root = Array.from({ length: count }, (_, at) => at);
  const made: [number, number][] = [];
  for (const [alias, kept] of merges) {
    const [from, to] = [root[alias]!, root[kept]!];
    if (from === to) continue;
    made.push([from, to]);
    for (const [at, one] of root.entries()) if (one === from) root[at] = to;
  }
  return { root, made };
}

describe('what is counted', () => {
  it('changes by no merge but in the duplicates, and not at all once every merge is undone', async () => {
    const at = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            at,
            fc.constantFrom<How[]>('attended', 'sub_grant', 'authored', 'partnership', 'registered'),
          ),
          { maxLength: 12 },
        ),
        fc.array(fc.tuple(at, at), { maxLength: 7 }),
        async (happened, wanted) =>
          rolledBack(async (tx) => {
            const cast = await castOf(tx);
            const ids = await organisations(tx, cast, 6);
            for (const [one, how] of happened) await took(tx, cast, ids[one]!, how);
            const before = await countsOf(tx, cast);
            const engaged = new Set(happened.filter(([, how]) => engages(how)).map(([one]) => one));
            expect(before.organisations_engaged).toEqual({ staff: engaged.size, public: engaged.size });

            const { root, made } = roots(6, wanted);
            const merges: string[] = [];
            for (const [alias, kept] of made)
              merges.push(
                await mergeOrganisations(cast.work(cast.ana), {
                  aliasId: ids[alias]!,
                  keptId: ids[kept]!,
                  reason,
                }),
              );
            const distinct = new Set([...engaged].map((one) => root[one])).size;
            expect(await countsOf(tx, cast)).toEqual({
              ...before,
              organisations_engaged: { staff: distinct, public: distinct },
            });

            for (const mergeId of merges.toReversed()) await undoMerge(cast.work(cast.ana), { mergeId });
            expect(await countsOf(tx, cast)).toEqual(before);
          }),
      ),
      { numRuns: 12 },
    );
  });

  it(
    'has no wrong count after 500 aliases in every script were found and decided by somebody who knows them',
    () =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx);
        const random = seeded(90);
        const names = inventedNames();
        const truth = new Map<string, number>();
        for (const [at, name] of names.entries()) {
          const jurisdiction = ['RS', 'AL', 'MK'][at % 3]!;
          for (const [number, written] of [
            name,
            ...Array.from({ length: 5 }, () => aliasOf(name, random)),
          ].entries()) {
            const id = await buildOrganisation(tx, { actionId: cast.actionId, name: written, jurisdiction });
            truth.set(id, at);
            if (number > 0) await took(tx, cast, id, 'attended');
          }
        }
        expect((await countsOf(tx, cast, ['organisations_engaged'])).organisations_engaged).toEqual({
          staff: 500,
          public: 500,
        });
        for (;;) {
          const open = pairsOf(await listCandidates(tx, cast.actionId)).filter(
            ({ one, other }) => truth.has(one.id) && truth.get(one.id) === truth.get(other.id),
          );
          if (open.length === 0) break;
          const touched = new Set<string>();
          for (const { one, other } of open) {
            if (touched.has(one.id) || touched.has(other.id)) continue;
            touched.add(one.id).add(other.id);
            await mergeOrganisations(cast.work(cast.ana), { aliasId: other.id, keptId: one.id, reason });
          }
        }
        expect((await countsOf(tx, cast, ['organisations_engaged'])).organisations_engaged).toEqual({
          staff: 100,
          public: 100,
        });
      }),
    120_000,
  );
});

async function organisations(tx: Tx, { actionId }: Cast, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++)
    ids.push(
      await buildOrganisation(tx, {
        actionId,
        name: `Number ${newId()}`,
        jurisdiction: at % 2 === 0 ? 'RS' : 'AL',
      }),
    );
  return ids;
}
