import type { Tx } from '../../platform/work.ts';
import { type StandardScore, type StrandWeights, scoreStandard } from './aggregate.ts';
import {
  type FoundStrand,
  listFound,
  listPublishedPlaces,
  listPublishedStandards,
  type PublishedCycle,
  type PublishedPlace,
  type PublishedStandard,
} from './queries-published.ts';

/** A published cycle worked out: its places and standards, and how each stands in each. */
export type Matrix = {
  readonly places: readonly PublishedPlace[];
  readonly standards: readonly PublishedStandard[];
  scoreOf(placeId: string, cycleStandardId: string): StandardScore;
};

/** Reads and works out a whole cycle, or what of it is about one standard or one place: three queries, whatever its size. */
export async function readMatrix(
  tx: Tx,
  { id: cycleId, weights }: Pick<PublishedCycle, 'id' | 'weights'>,
  only: { cycleStandardId?: string; placeId?: string } = {},
): Promise<Matrix> {
  const places = await listPublishedPlaces(tx, cycleId);
  const standards = await listPublishedStandards(tx, cycleId);
  return matrixOf(places, standards, await listFound(tx, cycleId, only), weights);
}

function matrixOf(
  places: readonly PublishedPlace[],
  standards: readonly PublishedStandard[],
  found: readonly FoundStrand[],
  weights: StrandWeights,
): Matrix {
  const cells = Map.groupBy(found, ({ placeId, standardId }) => `${placeId} ${standardId}`);
  return {
    places,
    standards,
    scoreOf: (placeId, cycleStandardId) =>
      scoreStandard(
        (cells.get(`${placeId} ${cycleStandardId}`) ?? []).flatMap(({ strand, kinds, weights: counts }) =>
          kinds.map((kind, at) => ({ strand, kind, weight: counts[at]! })),
        ),
        weights,
      ),
  };
}
