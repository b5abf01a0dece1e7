/** When something happened, between two instants. */
export type Uncertain = { readonly earliest: Date; readonly latest: Date };

/** Hours within which health care after sexual violence can still do what it cannot do later (MSF; WHO 2019 is the norm). */
export const careHours = [72, 120] as const;

const hourMs = 3_600_000;

/**
 * Whether so many hours have passed: by instants, never by days, so that a minute after the last hour is outside. `perhaps`: by the latest
 * instant there is still time, by the earliest there is not.
 */
export function windowOf(
  { earliest, latest }: Uncertain,
  now: Date,
  hours: number,
): 'open' | 'perhaps' | 'over' {
  const isOver = (since: Date) => now.getTime() - since.getTime() > hours * hourMs;
  if (isOver(latest)) return 'over';
  return isOver(earliest) ? 'perhaps' : 'open';
}
