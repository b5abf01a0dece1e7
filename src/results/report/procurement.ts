import {
  getDefinition,
  type Late,
  listProcurement,
  mapValued,
  neededTogether,
  type Procurement,
} from '../../action/index.ts';
import { isKept, listPapers } from '../../papers/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { findPeriodBefore } from './queries-period.ts';

/** A contract above the threshold as its annex prints it. */
export type ProcurementFact = Pick<
  Procurement,
  'id' | 'partner' | 'number' | 'subject' | 'kind' | 'procedure' | 'signedOn'
> & {
  /** Null of a supplier who is, or once was recorded as, a person: no report names one. */
  readonly supplier: string | null;
  /** The procedure that the value needs, together with other contracts of a year with the supplier; null where the Action names none. */
  readonly needed: string | null;
  /** What was asked when it was saved, and why it is right. */
  readonly asked: readonly string[];
  readonly reason: string | null;
  /** Why an earlier report does not have it as it is; null of one of this period. */
  readonly late: Late | null;
  readonly amountMinor: number;
  /** The highest value since the report before, of one that no longer is above the threshold; else null. Absent of what was frozen earlier. */
  readonly was?: number | null;
  readonly files: number;
};
type Asked = { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate };

/**
 * The contracts above the threshold that the Action names, the first one first: those of these days, and those of earlier days that
 * were recorded, or whose value was changed, after the period before was frozen. One that was above it since then and was lowered is
 * among them. None where the Action names no threshold.
 */
export async function listAboveThreshold(tx: Tx, { actionId, from, to }: Asked): Promise<ProcurementFact[]> {
  const { procurement } = (await getDefinition(tx, actionId)).action;
  if (!procurement) return [];
  const before = await findPeriodBefore(tx, actionId, from);
  const valued = await mapValued(tx, actionId, before?.frozenAt ?? null);
  const highestOf = ({ id, amountMinor }: Procurement) => valued.get(id)?.highest ?? amountMinor;
  const lateOf = ({ id }: Procurement) => valued.get(id)?.late ?? null;
  const valid = (await listProcurement(tx, { actionId, to })).filter(({ state }) => state !== 'withdrawn');
  const listed = valid.filter(
    (one) => highestOf(one) > procurement.reportAbove && (one.signedOn >= from || lateOf(one) !== null),
  );
  const ids = listed.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'procurement', ids);
  return listed.toReversed().map((one) => {
    const { id, partnerId, partner, number, subject, kind, procedure, signedOn, amountMinor } = one;
    const others = valid.filter((other) => other.id !== id && other.partnerId === partnerId);
    return {
      ...{ id, partner, number, subject, kind, procedure, signedOn, amountMinor },
      needed: neededTogether(procurement, one, others).needed ?? null,
      supplier: one.namesPerson ? null : one.supplier,
      ...{ asked: one.questions, reason: one.confirmedBecause },
      late: signedOn < from ? lateOf(one) : null,
      was: amountMinor > procurement.reportAbove ? null : highestOf(one),
      files: papers.filter((paper) => paper.ownerId === id && isKept(paper)).length,
    };
  });
}
