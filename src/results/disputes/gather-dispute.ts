import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { Measured } from '../measure.ts';
import { measure } from '../queries-measure.ts';
import { type Dispute, findDispute, readKept } from './queries.ts';
import { knowing } from './queries-known.ts';
import { asKnown, type Changes, type DisputedRule, keyOf, movesOf, partOf } from './rules.ts';

/** A dispute with what moved behind its value since. */
export type GatheredDispute = Dispute & {
  readonly changes: Changes;
  /** The disputed record adds what it added. */
  readonly recordStays: boolean;
  /** What records behind the value are called for this reader, by kind and page. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether this reader may know a record that the dispute names. */
  readonly isKnown: (record: { readonly kind: string; readonly id: string }) => boolean;
  /** Null where the logframe no longer has it. */
  readonly measures: Indicator | null;
  readonly currency: string;
};

/** What is behind a value, as this reader may know it. */
export async function measureRule(tx: Tx, actionId: string, rule: DisputedRule): Promise<Measured> {
  const { measurement, currency, from, to } = rule;
  return measure(tx, { actionId, measurement, currency, window: { from, to }, eyes: 'staff' });
}

/** What the records of a value are called for this reader, by kind and page. */
export function labelsOf({ records }: Measured): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap(({ kind, pageId, label }): [string, string][] =>
      label === null || pageId === null ? [] : [[keyOf({ kind, id: pageId }), label]],
    ),
  );
}

/** Measures the value of a dispute again, by the rule that it was disputed by. */
export async function withChanges(tx: Tx, dispute: Dispute): Promise<GatheredDispute> {
  const { actionId, id, indicator, rule, value, rounded, stepped, jurisdiction } = dispute;
  const { recordKind, recordId, changeKind, changeId } = dispute;
  const { logframe, action } = await getDefinition(tx, actionId);
  const whole = await measureRule(tx, actionId, rule);
  const now = partOf(whole, jurisdiction);
  const labels = labelsOf(whole);
  const kept = await readKept(tx, id);
  const disputed = recordKind && recordId ? { kind: recordKind, id: recordId } : null;
  const changed = changeKind && changeKind !== 'value' ? [{ kind: changeKind, id: changeId }] : [];
  const isKnown = await knowing(tx, [...kept, ...(disputed ? [disputed] : []), ...changed], labels);
  const moves = movesOf(asKnown(kept, isKnown), now.records);
  const of = disputed && keyOf(disputed);
  return {
    ...dispute,
    ...{ labels, isKnown },
    measures: indicatorsOf(logframe).find(({ code }) => code === indicator) ?? null,
    currency: rule.measurement.sum === 'amount' ? rule.currency : action.currency,
    recordStays: disputed !== null && isKnown(disputed) && moves.every((move) => keyOf(move) !== of),
    changes: { before: value, now: rounded || stepped ? null : now.value, moves, of },
  };
}

export async function gatherDispute(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<GatheredDispute | undefined> {
  const found = await findDispute(tx, actionId, id);
  return found && withChanges(tx, found);
}
