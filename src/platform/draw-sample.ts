import { sha256 } from './canonical.ts';

/**
 * A sample of expenditure, in which each euro has the same chance: entries in the order of their ids, one at every
 * interval from a place that the seed gives. An entry as large as the interval is always in it. The same seed draws the same sample.
 */
export function drawSample<Entry extends { readonly id: string; readonly amountMinor: number }>(
  entries: readonly Entry[],
  { seed, size }: { readonly seed: string; readonly size: number },
): Entry[] {
  const drawable = entries
    .filter(({ amountMinor }) => amountMinor > 0)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (drawable.length <= size) return drawable;
  const interval = drawable.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / size;
  const start = partOfOne(seed) * interval;
  let before = 0;
  return drawable.filter(({ amountMinor }) => {
    const hits = (until: number) => Math.ceil((until - start) / interval);
    const isHit = hits(before + amountMinor) > hits(before);
    before += amountMinor;
    return isHit;
  });
}

/** From 0 to below 1. */
function partOfOne(seed: string): number {
  return Number.parseInt(sha256(seed).slice(0, 12), 16) / 2 ** 48;
}
