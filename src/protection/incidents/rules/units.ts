/** What a number counts: incidents; people, each once within an incident; or people as often as each was hurt. */
export const units = ['incident', 'person', 'person_event'] as const;
export type Unit = (typeof units)[number];

/** A number of one unit, as a minimum and a maximum: no other unit is ever added to it. */
export type Count<U extends Unit> = { readonly unit: U; readonly low: number; readonly high: number };
export type Range = { readonly low: number; readonly high: number };

/** Throws RangeError for what is no range of whole numbers. */
export function count<U extends Unit>(unit: U, { low, high }: Range): Count<U> {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low < 0 || low > high)
    throw new RangeError('a count is from a whole number to one that is not smaller');
  return { unit, low, high };
}

/** The sum of counts of one unit. Counts of two units do not compile, and are refused where a type was lost. */
export function sum<U extends Unit>(unit: U, counts: readonly Count<NoInfer<U>>[]): Count<U> {
  if (counts.some((one) => one.unit !== unit)) throw new TypeError('a sum is of one unit');
  return {
    unit,
    low: counts.reduce((total, { low }) => total + low, 0),
    high: counts.reduce((total, { high }) => total + high, 0),
  };
}

/** `5`, `5-7`, `5 – 7`; undefined when it cannot be read. */
export function readRange(typed: string, most = 100_000): Range | undefined {
  const found = /^(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?$/.exec(typed.trim());
  if (!found) return undefined;
  const low = Number(found[1]);
  const high = Number(found[2] ?? found[1]);
  return low <= high && high <= most ? { low, high } : undefined;
}

/** A range as it is typed. */
export function rangeText({ low, high }: Range): string {
  return low === high ? String(low) : `${low}-${high}`;
}
