/** What the ledger sums: decided or offered, signed, paid out, accepted of reports, paid back. Minor units of one currency. */
export const measures = ['committed', 'contracted', 'paid', 'accepted', 'recovered'] as const;
export type Measure = (typeof measures)[number];
export const dimensions = ['lot', 'call', 'partner', 'jurisdiction', 'organisation', 'year'] as const;
export type Dimension = (typeof dimensions)[number];
/** What has an envelope, so that something of it can be free: a lot, and what lots belong to. */
const enveloped = ['lot', 'call', 'partner'] as const;
export type Enveloped = (typeof enveloped)[number];
export const hasEnvelope = (by: Dimension): by is Enveloped => enveloped.some((one) => one === by);

/** One record behind the ledger: an award or offer, an agreement, a payment, an approved report, a receipt of what was paid back. */
export type Entry = {
  readonly measure: Measure;
  readonly minor: number;
  readonly lot: string;
  /** The number of its call, and the partner whose call it is. */
  readonly call: string;
  readonly partner: string;
  /** The jurisdiction of the organisation; empty where it is protected. */
  readonly jurisdiction: string;
  /** Empty where it is protected. */
  readonly organisation: string;
  /** The year of the decision or offer, the signature, the payment, the approval or the receipt. */
  readonly year: string;
};
export type Sums = Readonly<Record<Measure, number>>;
export type LedgerRow = Sums & {
  readonly key: string;
  /** Paid, neither accepted yet nor paid back. */
  readonly unaccounted: number;
};

const none: Sums = { committed: 0, contracted: 0, paid: 0, accepted: 0, recovered: 0 };
const add = (sums: Sums, { measure, minor }: Entry): Sums => ({ ...sums, [measure]: sums[measure] + minor });
const rowOf = (key: string, entries: readonly Entry[]): LedgerRow => {
  const sums = entries.reduce(add, none);
  return { key, ...sums, unaccounted: sums.paid - sums.accepted - sums.recovered };
};

/** The ledger by one dimension, in the order of its keys, and the total: each row is the sum of its records. */
export function ledgerOf(
  entries: readonly Entry[],
  by: Dimension,
): { readonly rows: readonly LedgerRow[]; readonly total: LedgerRow } {
  const keys = [...new Set(entries.map((one) => one[by]))].sort();
  return {
    rows: keys.map((key) =>
      rowOf(
        key,
        entries.filter((one) => one[by] === key),
      ),
    ),
    total: rowOf('', entries),
  };
}
