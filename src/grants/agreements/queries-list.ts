import { sql } from 'kysely';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import type { Agreement } from './queries.ts';
import type { AgreementState } from './workflow.ts';

export type AgreementRow = Pick<
  Agreement,
  | 'id'
  | 'number'
  | 'title'
  | 'scope'
  | 'jurisdiction'
  | 'amountMinor'
  | 'currency'
  | 'state'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'organisationName'
  | 'partnerName'
>;

/** One page of agreements, newest first. `after` is the last id of the page before. */
export async function listAgreements(
  tx: Tx,
  wanted: {
    actionId: string;
    reach: ListReach;
    organisationId?: string;
    jurisdiction?: string;
    state?: AgreementState;
    sort?: 'newest' | 'amount' | 'ends';
    after?: string;
    limit: number;
  },
): Promise<AgreementRow[]> {
  const by = sql.ref(
    { newest: 'created_at', amount: 'amount_minor', ends: 'ends_on' }[wanted.sort ?? 'newest'],
  );
  return tx
    .selectFrom('grants.subGrantAgreement as agreement')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .innerJoin('network.organisation as partner', 'partner.id', 'agreement.partnerId')
    .select([
      'agreement.id',
      'agreement.number',
      'agreement.title',
      'agreement.scope',
      'agreement.jurisdiction',
      'agreement.amountMinor',
      'agreement.currency',
      'agreement.state',
      'agreement.signedOn',
      'agreement.startsOn',
      'agreement.endsOn',
      'organisation.name as organisationName',
      'partner.name as partnerName',
    ])
    .where('agreement.actionId', '=', wanted.actionId)
    .where(withinReach('agreement', wanted.reach))
    .$if(wanted.organisationId !== undefined, (query) =>
      query.where('agreement.organisationId', '=', wanted.organisationId!),
    )
    .$if(wanted.jurisdiction !== undefined, (query) =>
      query.where('agreement.jurisdiction', '=', wanted.jurisdiction!),
    )
    .$if(wanted.state !== undefined, (query) => query.where('agreement.state', '=', wanted.state!))
    .$if(wanted.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(agreement.${by}, agreement.id) < (select ${by}, id from grants.sub_grant_agreement where id = ${wanted.after}::uuid)`,
      ),
    )
    .orderBy(sql`agreement.${by}`, 'desc')
    .orderBy('agreement.id', 'desc')
    .limit(wanted.limit)
    .execute();
}
