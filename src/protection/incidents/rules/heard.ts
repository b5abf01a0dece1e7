import type { PlainDate } from '../../../platform/dates.ts';

type Told = {
  readonly fromOn: PlainDate | null;
  readonly sources: readonly { readonly month: string }[];
};

/** Which source (from 0) was heard in a month before the incident began; undefined where none was, or the dates are not known yet. */
export function heardBefore({ fromOn, sources }: Told): number | undefined {
  if (fromOn === null) return undefined;
  const at = sources.findIndex(({ month }) => month < fromOn.slice(0, 7));
  return at === -1 ? undefined : at;
}
