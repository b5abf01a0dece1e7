import type { PlainDate } from '../platform/dates.ts';
import type { Shown } from '../platform/suppression.ts';
import type { Tx } from '../platform/work.ts';

/** What the open data are handed by the platform. */
export type OpenDataParts = {
  /** The configured address, without a slash at its end: the one that a request names is the sender's to choose. */
  readonly baseUrl: string;
  /** The frozen periods of each indicator by code, the earliest end first, small numbers and what would tell them hidden. */
  publishedPeriods(tx: Tx, actionId: string): Promise<Periods>;
};
export type Periods = ReadonlyMap<string, readonly FrozenPeriod[]>;
/** A frozen period of an indicator as the public may see it; undefined where the value is held back. */
export type FrozenPeriod = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly value: Shown | undefined;
};
