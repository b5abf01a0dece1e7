import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import type { VisitReason } from './risk.ts';
import type { VisitPurpose } from './rules.ts';
import type { VisitState } from './workflow.ts';

export type Visit = {
  readonly id: string;
  readonly actionId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly formVersionId: string;
  readonly purpose: VisitPurpose;
  readonly state: VisitState;
  readonly visitOn: PlainDate;
  readonly plannedAt: Instant;
  readonly place: string;
  readonly message: string;
  readonly reasons: readonly VisitReason[];
  readonly answers: Record<string, unknown>;
  readonly cancelReason: string;
  readonly submittedAt: Instant | null;
  readonly sha256: string | null;
};

const visits = (tx: Tx) =>
  tx
    .selectFrom('grants.visit as visit')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'visit.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'visit.organisationId')
    .select([
      'agreement.actionId',
      'visit.id',
      'visit.agreementId',
      'visit.organisationId',
      'visit.formVersionId',
      'visit.purpose',
    ])
    .select(['visit.state', 'visit.visitOn', 'visit.place', 'visit.message', 'visit.answers'])
    .select(['visit.cancelReason', 'visit.plannedAt', 'visit.submittedAt', 'visit.sha256'])
    .select(sql<VisitReason[]>`visit.reasons`.as('reasons'))
    .select(['agreement.number as agreementNumber', 'agreement.partnerId', 'agreement.jurisdiction'])
    .select('organisation.name as organisationName');

export async function findVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  return visits(tx).where('visit.id', '=', id).executeTakeFirst() as Promise<Visit | undefined>;
}

/** The visit, locked until the transaction ends. Throws `not_found`. */
export async function lockVisit(tx: Tx, id: string): Promise<Visit> {
  await tx.selectFrom('grants.visit').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findVisit(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The visits of an agreement, the latest first. */
export async function listVisitsOf(tx: Tx, agreementId: string): Promise<Visit[]> {
  return visits(tx)
    .where('visit.agreementId', '=', agreementId)
    .orderBy('visit.visitOn', 'desc')
    .orderBy('visit.id', 'desc')
    .execute() as Promise<Visit[]>;
}

/** One page of visits that staff may see, the latest day first. `after` is the last id of the page before. */
export async function listVisits(
  tx: Tx,
  wanted: {
    actionId: string;
    reach: ListReach;
    state?: VisitState | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<Visit[]> {
  return visits(tx)
    .where('agreement.actionId', '=', wanted.actionId)
    .where(withinReach('agreement', wanted.reach))
    .$if(wanted.state !== undefined, (query) => query.where('visit.state', '=', wanted.state!))
    .$if(wanted.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(visit.visit_on, visit.id) < (select v.visit_on, v.id from grants.visit v where v.id = ${wanted.after}::uuid)`,
      ),
    )
    .orderBy('visit.visitOn', 'desc')
    .orderBy('visit.id', 'desc')
    .limit(wanted.limit)
    .execute() as Promise<Visit[]>;
}

export async function insertVisit(
  tx: Tx,
  made: Pick<
    Visit,
    'id' | 'agreementId' | 'organisationId' | 'formVersionId' | 'purpose' | 'visitOn' | 'place' | 'message'
  > & { reasons: VisitReason[]; plannedBy: string; plannedAt: Instant },
): Promise<void> {
  await tx.insertInto('grants.visit').values(made).execute();
}

export async function saveVisit(
  tx: Tx,
  id: string,
  values: {
    state?: VisitState;
    visitOn?: PlainDate;
    place?: string;
    message?: string;
    answers?: object;
    cancelReason?: string;
    submittedBy?: string;
    submittedAt?: Instant;
    sha256?: string;
  },
): Promise<void> {
  const { answers, ...rest } = values;
  await tx
    .updateTable('grants.visit')
    .set({ ...rest, ...(answers && { answers: JSON.stringify(answers) }) })
    .where('id', '=', id)
    .execute();
}
