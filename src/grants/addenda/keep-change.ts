import type { PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { type Agreement, lockLedger } from '../agreements/queries.ts';
import { lockPromises } from '../agreements/queries-promised.ts';
import { lockCall } from '../calls/queries.ts';
import type { Change, Facts } from './facts.ts';
import { gatherFacts } from './gather-facts.ts';
import { knowsSums } from './permissions.ts';
import { insertAddendum, valuesOf } from './queries.ts';
import { changeOf, mustBePossible, mustChangeSomething } from './rules.ts';

/** What is typed of a change; without a day it is in force once it is signed. */
export type Wish = Omit<Change, 'appliesFrom'> & {
  readonly appliesFrom: PlainDate | null;
  readonly reason: string;
};

/**
 * A wish as a change that is possible, with what stands around it; the sums that an amount is checked against are held. `seen` is the last
 * change that its form knew; `saysAllInReason`: no value need be another one. Problems: `changed_since_shown`, those of `mustBePossible`.
 */
export async function readWish(
  work: Work,
  agreement: Agreement,
  {
    wish,
    seen,
    saysAllInReason = false,
  }: { wish: Omit<Wish, 'reason'>; seen?: string | undefined; saysAllInReason?: boolean },
): Promise<{ readonly change: Change; readonly facts: Facts }> {
  await holdSums(work, agreement, wish);
  const facts = await gatherFacts(work, agreement, wish);
  mustBeSeen(seen, facts.changeId ?? '');
  const change = changeOf(wish, facts);
  if (!saysAllInReason) mustChangeSomething(change);
  mustBePossible(change, facts);
  return { change, facts };
}

/** Two amounts cannot pass a ceiling or an envelope together. The sub-grantee knows neither. */
export async function holdSums(
  { tx, actor }: Pick<Work, 'tx' | 'actor'>,
  { actionId, callId, organisationId }: Pick<Agreement, 'actionId' | 'callId' | 'organisationId'>,
  { amountMinor }: Pick<Change, 'amountMinor'>,
): Promise<void> {
  if (amountMinor === null || !knowsSums(actor)) return;
  await lockCall(tx, callId);
  await lockLedger(tx, organisationId);
  await lockPromises(tx, actionId);
}

type Made =
  | {
      readonly state: 'requested';
      readonly requestedBy: string;
      readonly requestedAt: string;
      readonly asked: string;
    }
  | { readonly state: 'draft'; readonly draftedBy: string; readonly draftedAt: string }
  | {
      readonly state: 'noticed';
      readonly requestedBy: string;
      readonly requestedAt: string;
      readonly inForceFrom: string;
    };

/** Keeps a change with its agreement. Returns its id. */
export async function keepChange(
  { tx, now }: Work,
  agreement: Agreement,
  { change, facts, reason, made }: { change: Change; facts: Facts; reason: string; made: Made },
): Promise<string> {
  const id = newId();
  await insertAddendum(tx, {
    ...valuesOf(change, facts),
    ...{ id, agreementId: agreement.id, organisationId: agreement.organisationId, reason, changedAt: now },
    transferPercent: facts.transferPercent,
    ...made,
  });
  return id;
}
