import type { RecordKind } from '../action/index.ts';
import type { PlainDate } from '../platform/dates.ts';

/** Days from the first to the last, both counted. `from` null: from the beginning of the Action. */
export type Window = { readonly from: PlainDate | null; readonly to: PlainDate };

/** What a record is, which decides the page it has. */
export type MeasuredKind = Exclude<RecordKind, 'engagement'> | 'organisation' | 'media';

/** One record behind a value: what it is, and what it adds to the value. */
export type MeasuredRecord = {
  readonly kind: MeasuredKind;
  /** Null where the public must not learn which it is. */
  readonly id: string | null;
  /** The record whose page shows it: an instalment stands on its agreement's. */
  readonly pageId: string | null;
  readonly label: string | null;
  /** Null for the region. */
  readonly jurisdiction: string | null;
  readonly on: PlainDate;
  readonly value: number;
};

/** A value with the records behind it. The value is the sum of what they add: whole numbers, or minor units of money. */
export type Measured = { readonly value: number; readonly records: readonly MeasuredRecord[] };

/** Where a value comes from: null stands for the whole region. In the order of the Action's jurisdictions, the region last. */
export type Place = { readonly jurisdiction: string | null; readonly value: number };

/** The value by jurisdiction. The places sum to the value. */
export function byJurisdiction(
  records: readonly Pick<MeasuredRecord, 'jurisdiction' | 'value'>[],
  jurisdictions: readonly string[],
): Place[] {
  const sums = new Map<string | null, number>();
  for (const { jurisdiction, value } of records)
    sums.set(jurisdiction, (sums.get(jurisdiction) ?? 0) + value);
  const others = [...sums.keys()].filter((code) => code !== null && !jurisdictions.includes(code));
  return [...jurisdictions, ...others, null]
    .map((jurisdiction) => ({ jurisdiction, value: sums.get(jurisdiction) ?? 0 }))
    .filter(({ jurisdiction, value }) => jurisdiction !== null || value !== 0);
}

/** What a value is told apart by beside the jurisdiction, and how much of it is of one kind. The parts of an axis sum to the value. */
export type Part = { readonly axis: string; readonly key: string; readonly value: number };

/** A value by jurisdiction, and by what it is told apart by beside it. */
export type ToldApart = { readonly places: readonly Place[]; readonly parts: readonly Part[] };

/** A share that keeps what it was made of; the language writes it, with a dash when there is nothing to compare with. */
export type Share = { readonly numerator: number; readonly denominator: number };

/** What has not happened yet is not measured: a window never ends after today. */
export function untilToday(window: Window, today: PlainDate): Window {
  return window.to <= today ? window : { ...window, to: today };
}
