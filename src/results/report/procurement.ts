import {
  getDefinition,
  isEnough,
  listProcurement,
  neededProcedure,
  type Procurement,
} from '../../action/index.ts';
import { listPapers } from '../../papers/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** A contract above the threshold as its annex prints it. */
export type ProcurementFact = Pick<
  Procurement,
  'id' | 'partner' | 'number' | 'subject' | 'kind' | 'procedure' | 'signedOn'
> & {
  /** Null of a supplier who is a person: no report names one. */
  readonly supplier: string | null;
  /** The procedure that the value needs; null where the Action names none. */
  readonly needed: string | null;
  /** Why another one was used, or something else was out of line. */
  readonly reason: string | null;
  readonly amountMinor: number;
  readonly files: number;
};
type Asked = { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate };

/** The contracts of these days above the threshold that the Action names, the first one first; none where it names no threshold. */
export async function listAboveThreshold(tx: Tx, { actionId, from, to }: Asked): Promise<ProcurementFact[]> {
  const { procurement } = (await getDefinition(tx, actionId)).action;
  if (!procurement) return [];
  const contracts = (await listProcurement(tx, { actionId, from, to })).filter(
    ({ state, amountMinor }) => state !== 'withdrawn' && amountMinor > procurement.reportAbove,
  );
  const ids = contracts.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'procurement', ids);
  return contracts.toReversed().map((one) => {
    const { id, partner, number, subject, kind, procedure, signedOn, amountMinor } = one;
    const needed = neededProcedure(procurement, kind, amountMinor) ?? null;
    const isInLine = needed === null || isEnough(procurement, procedure, needed);
    return {
      ...{ id, partner, number, subject, kind, procedure, signedOn, amountMinor, needed },
      supplier: one.naturalPerson ? null : one.supplier,
      reason: isInLine ? null : one.confirmedBecause,
      files: papers.filter(({ ownerId, removedAt }) => ownerId === id && removedAt === null).length,
    };
  });
}
