import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { Measured } from '../measure.ts';
import { measure } from '../queries-measure.ts';
import { roundsMoney } from '../queries-rounded.ts';
import { type Dispute, findDispute, readKept } from './queries.ts';
import { type Changes, type DisputedRule, movesOf, partOf } from './rules.ts';

/** A dispute with what moved behind its value since. */
export type GatheredDispute = Dispute & {
  readonly changes: Changes;
  /** Null where the logframe no longer has it. */
  readonly measures: Indicator | null;
  readonly currency: string;
};

/** What is behind a value, or behind its part of one jurisdiction, as this reader may know it. */
export async function measureDisputed(
  tx: Tx,
  actionId: string,
  { rule, jurisdiction }: { readonly rule: DisputedRule; readonly jurisdiction: string | null },
): Promise<Measured> {
  const { measurement, currency, from, to } = rule;
  const asked = { actionId, measurement, currency, window: { from, to }, eyes: 'staff' } as const;
  return partOf(await measure(tx, asked), jurisdiction);
}

/** Measures the value of a dispute again, by the rule that it was disputed by. */
export async function withChanges(tx: Tx, dispute: Dispute): Promise<GatheredDispute> {
  const { actionId, id, indicator, rule, value, rounded } = dispute;
  const { logframe, action } = await getDefinition(tx, actionId);
  const now = await measureDisputed(tx, actionId, dispute);
  const steps = rounded || (rule.measurement.sum === 'amount' && (await roundsMoney(tx, actionId)));
  return {
    ...dispute,
    measures: indicatorsOf(logframe).find(({ code }) => code === indicator) ?? null,
    currency: rule.measurement.sum === 'amount' ? rule.currency : action.currency,
    changes: {
      before: value,
      now: steps ? null : now.value,
      moves: movesOf(await readKept(tx, id), now.records),
    },
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
