import { sql } from 'kysely';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import { mentorActive } from './queries-mentors.ts';

/** A running sub-grant with its mentor; null where it has none, or one who has left. */
export type AccompaniedRow = {
  readonly id: string;
  readonly number: string;
  readonly organisationName: string;
  readonly mentorName: string | null;
};

/** One page of the running sub-grants within reach, the latest first. `after` is the last id of the page before. */
export async function listAccompanied(
  tx: Tx,
  wanted: {
    actionId: string;
    reach: ListReach;
    mentor?: 'with' | 'without' | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<AccompaniedRow[]> {
  return tx
    .selectFrom('grants.subGrantAgreement as agreement')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .leftJoin('grants.mentoring as mentoring', (join) =>
      join
        .onRef('mentoring.agreementId', '=', 'agreement.id')
        .on('mentoring.state', '<>', 'ended')
        .on(mentorActive),
    )
    .leftJoin('people.person as mentor', 'mentor.id', 'mentoring.mentorId')
    .select(['agreement.id', 'agreement.number', 'organisation.name as organisationName'])
    .select('mentor.name as mentorName')
    .where('agreement.actionId', '=', wanted.actionId)
    .where('agreement.state', '=', 'signed')
    .where(withinReach('agreement', wanted.reach))
    .$if(wanted.mentor !== undefined, (query) =>
      query.where('mentoring.id', wanted.mentor === 'with' ? 'is not' : 'is', null),
    )
    .$if(wanted.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(agreement.created_at, agreement.id) < (select created_at, id from grants.sub_grant_agreement where id = ${wanted.after}::uuid)`,
      ),
    )
    .orderBy('agreement.createdAt', 'desc')
    .orderBy('agreement.id', 'desc')
    .limit(wanted.limit)
    .execute();
}
