import type { Measurement } from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Measured, MeasuredKind, MeasuredRecord } from '../measure.ts';

export const claims = ['number', 'not_counted', 'missing'] as const;
export type Claim = (typeof claims)[number];
/** Disputes without an answer, those with one, and those that were withdrawn. */
export const disputeGroups = ['open', 'answered', 'withdrawn'] as const;
/** What stands for the part of a value that is of no jurisdiction. */
export const region = 'region';
/** Days within which a dispute is answered, where the Action says nothing else. */
export const usualDays = 14;

/** By what a value was measured when it was disputed, and is measured again. */
export type DisputedRule = {
  readonly measurement: Measurement;
  readonly from: PlainDate | null;
  readonly to: PlainDate;
  readonly currency: string;
};
/** What records added together, by the page on which they are read: no person. Without an id: what this reader may not know. */
export type KeptRecord = {
  readonly kind: MeasuredKind;
  readonly id: string | null;
  readonly value: number;
  /** The sub-grant behind it was protected. */
  readonly protected?: true;
};
/** A record that adds another number than it did. */
export type Move = {
  readonly kind: MeasuredKind;
  readonly id: string;
  /** Null where it is no longer behind the value. */
  readonly label: string | null;
  readonly before: number;
  readonly now: number;
};
/** What moved since a value was disputed, as far as this reader can know it. */
export type Changes = {
  /** Null where this reader may not read it. */
  readonly before: number | null;
  /** Null where it cannot be compared, because one of the two was read in steps. */
  readonly now: number | null;
  readonly moves: readonly Move[];
  /** The disputed record, where one was disputed. */
  readonly of: string | null;
};

type Counted = Pick<MeasuredRecord, 'kind' | 'pageId' | 'label' | 'jurisdiction' | 'value'>;
export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string | null }) =>
  `${kind}.${id ?? ''}`;
const pageOf = ({ kind, pageId, label }: Pick<Counted, 'kind' | 'pageId' | 'label'>) => ({
  kind,
  id: label === null ? null : pageId,
});

/** The kinds that a protected sub-grant may stand behind. */
export const protectable: readonly string[] = [
  'sub_grant',
  'instalment',
  'report_value',
  'due_report',
  'organisation',
];

/** The kept records without those that this reader may not know. */
export function asKnown(
  kept: readonly KeptRecord[],
  isKnown: (record: { readonly kind: string; readonly id: string }) => boolean,
): KeptRecord[] {
  return kept.map((one) =>
    one.id === null || isKnown({ kind: one.kind, id: one.id }) ? one : { ...one, id: null },
  );
}

/** What is left of a value for one jurisdiction, or all of it. */
export function partOf(measured: Measured, jurisdiction: string | null): Measured {
  if (jurisdiction === null) return measured;
  const wanted = jurisdiction === region ? null : jurisdiction;
  const records = measured.records.filter((one) => one.jurisdiction === wanted);
  return { value: records.reduce((sum, { value }) => sum + value, 0), records };
}

/** The records behind a value as a dispute keeps them, sorted. */
export function keptRecords(records: readonly Counted[]): KeptRecord[] {
  const sums = new Map<string, KeptRecord>();
  for (const record of records) {
    const page = pageOf(record);
    const key = keyOf(page);
    sums.set(key, { ...page, value: (sums.get(key)?.value ?? 0) + record.value });
  }
  return [...sums.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * Records that add something else than they did. Where one of the two readers could not know all records of a kind, none of that kind is
 * said to have come or gone.
 */
export function movesOf(kept: readonly KeptRecord[], current: readonly Counted[]): Move[] {
  const now = keptRecords(current);
  const hidden = new Set([...kept, ...now].filter(({ id }) => id === null).map(({ kind }) => kind));
  const labels = new Map(current.map((one) => [keyOf(pageOf(one)), one.label]));
  const [before, after] = [kept, now].map((side) => new Map(side.map((one) => [keyOf(one), one])));
  return [...new Set([...before!.keys(), ...after!.keys()])].flatMap((key): Move[] => {
    const [then, today] = [before!.get(key), after!.get(key)];
    const { kind, id } = (then ?? today)!;
    if (id === null || (hidden.has(kind) && (!then || !today))) return [];
    if (then?.value === today?.value) return [];
    return [{ kind, id, label: labels.get(key) ?? null, before: then?.value ?? 0, now: today?.value ?? 0 }];
  });
}

/** What can be named as the change: each record that moved, of a disputed record that one; and the value, where it is another one. */
export function changesToName({ before, now, moves, of }: Changes): string[] {
  const named = moves.map(keyOf).filter((key) => of === null || key === of);
  return [...named, ...(before !== null && now !== null && now !== before ? ['value'] : [])];
}

/** Whether the named record is all of the difference between the two values. */
export function explains({ before, now, moves }: Changes, named: string): boolean {
  const move = moves.find((one) => keyOf(one) === named);
  if (!move || before === null || now === null) return false;
  return move.now - move.before === now - before;
}

/** A value is only said to be changed once something behind it is. Problem: `dispute_nothing_changed`. */
export function mustHaveChanged(changes: Changes): void {
  if (changesToName(changes).length === 0) throw problem('dispute_nothing_changed');
}

/** The change that an answer names. Problems: `dispute_nothing_changed`, `dispute_change_unknown`. */
export function changeNamed(changes: Changes, named: string): { kind: string; id: string | null } {
  mustHaveChanged(changes);
  if (!changesToName(changes).includes(named))
    throw problem('dispute_change_unknown', {}, { field: 'change' });
  return named === 'value' ? { kind: 'value', id: null } : recordIn(named)!;
}

/** The record that a field names: its kind and the id of its page. */
export function recordIn(typed: string): { kind: string; id: string } | undefined {
  const [, kind, id] = /^([a-z_]+)\.([0-9a-f-]{36})$/.exec(typed) ?? [];
  return kind && id ? { kind, id } : undefined;
}

/**
 * A record that should not be counted is named, and one that is missing is none of those that are counted. Problems:
 * `dispute_record_unknown`, `dispute_claim_of_value`, `dispute_claim_of_record`.
 */
export function recordDisputed(
  records: readonly KeptRecord[],
  { claim, record }: { readonly claim: Claim; readonly record: string },
): KeptRecord | null {
  if (record === '') {
    if (claim === 'not_counted') throw problem('dispute_claim_of_value', {}, { field: 'claim' });
    return null;
  }
  const found = records.find((one) => one.id !== null && keyOf(one) === record);
  if (!found) throw problem('dispute_record_unknown', {}, { field: 'claim' });
  if (claim === 'missing') throw problem('dispute_claim_of_record', {}, { field: 'claim' });
  return found;
}

/** Whether an open dispute is about a value of these days. */
export function isOfDays(
  { from, to }: Pick<DisputedRule, 'from' | 'to'>,
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): boolean {
  return (from === null || from <= endsOn) && to >= startsOn;
}

/** Whether a dispute still waits for its answer. */
export function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'open';
}
/** What waits for its answer when its day is over. */
export function isLate(
  dispute: { readonly state: string; readonly dueOn: PlainDate },
  today: PlainDate,
): boolean {
  return isOpen(dispute) && dispute.dueOn < today;
}

/** Whether the kept value is the one that was frozen: of a whole period that was frozen before, for who reads money exactly. */
export function isFrozenValue(dispute: {
  readonly frozenAt: Instant | null;
  readonly raisedAt: Instant;
  readonly jurisdiction: string | null;
  readonly rounded: boolean;
}): boolean {
  const { frozenAt, raisedAt, jurisdiction, rounded } = dispute;
  return frozenAt !== null && frozenAt <= raisedAt && jurisdiction === null && !rounded;
}
