import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Measured, MeasuredKind, MeasuredRecord } from '../measure.ts';

/** A record as a frozen value keeps it: what it adds to the value, and to the part of it that falls into the period. */
export type FrozenRecord = {
  readonly kind: MeasuredKind;
  readonly id: string;
  readonly value: number;
  readonly inPeriod: number;
};

/** A period is frozen once, after its last day. Problems: `period_already_frozen`, `period_not_over`. */
export function mustBeFreezable(
  period: { readonly endsOn: PlainDate; readonly frozenAt: string | null },
  today: PlainDate,
): void {
  if (period.frozenAt !== null) throw problem('period_already_frozen');
  if (period.endsOn >= today) throw problem('period_not_over', { endsOn: period.endsOn });
}

/** The records behind the value so far and behind its part in the period, as one list sorted by kind and id. */
export function frozenRecords(soFar: Measured, inPeriod: Measured): FrozenRecord[] {
  const within = new Map(inPeriod.records.map((one) => [keyOf(one), one.value]));
  return soFar.records
    .map((one) => ({
      kind: one.kind,
      id: one.id ?? '',
      value: one.value,
      inPeriod: within.get(keyOf(one)) ?? 0,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export type Difference = {
  readonly before: number;
  readonly now: number;
  /** Records that were corrected since: what each added when the period was frozen, and what it adds now. */
  readonly records: readonly RecordDifference[];
};
export type RecordDifference = {
  readonly kind: MeasuredKind;
  readonly id: string;
  /** Undefined when the record is behind the value no longer. */
  readonly current: MeasuredRecord | undefined;
  readonly before: number;
  readonly now: number;
};

/** What was corrected since a value was frozen, record by record. Nothing is overwritten: the frozen value stays. */
export function differenceOf(
  frozen: {
    readonly value: number;
    readonly records: readonly Pick<FrozenRecord, 'kind' | 'id' | 'value'>[];
  },
  current: Measured,
): Difference {
  const before = new Map(frozen.records.map((one) => [keyOf(one), one]));
  const now = new Map(current.records.map((one) => [keyOf(one), one]));
  const records = [...new Set([...before.keys(), ...now.keys()])]
    .map((key): RecordDifference => {
      const [then, today] = [before.get(key), now.get(key)];
      const { kind, id } = (then ?? today)!;
      return { kind, id: id ?? '', current: today, before: then?.value ?? 0, now: today?.value ?? 0 };
    })
    .filter((one) => one.before !== one.now);
  return { before: frozen.value, now: current.value, records };
}

function keyOf({ kind, id }: { kind: string; id: string | null }): string {
  return `${kind} ${id}`;
}
