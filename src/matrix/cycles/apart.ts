import { type Spread, spreadOf } from './aggregate.ts';
import type { Strand } from './answers.ts';
import type { Matrix } from './matrix.ts';
import type { PublishedPlace, PublishedStandard } from './queries-published.ts';

/** One standard with the jurisdictions beside each other on one strand, or on the whole of it. */
export type Apart = {
  readonly standard: PublishedStandard;
  readonly scores: readonly { readonly place: PublishedPlace; readonly score: number | null }[];
  readonly spread: Spread | null;
};

/** The standards of an area, or all, with those first on which the jurisdictions differ most; those without a difference stay in their order. */
export function apartOf(
  { places, standards, scoreOf }: Matrix,
  { area, strand }: { readonly area?: string | undefined; readonly strand?: Strand | undefined },
): Apart[] {
  const rows = standards
    .filter((standard) => area === undefined || standard.area === area)
    .map((standard): Apart => {
      const scores = places.map((place) => {
        const { strands, whole } = scoreOf(place.id, standard.id);
        return { place, score: (strand ? strands[strand] : whole).score };
      });
      return { standard, scores, spread: spreadOf(scores.map(({ score }) => score)) };
    });
  return rows.toSorted((one, other) => (other.spread?.spread ?? -1) - (one.spread?.spread ?? -1));
}
