import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';
import { isAnswered } from './queries.ts';

/** A request whose reply has not come yet, with who sent it (`recordedBy`). */
export type OpenRequest = Followed & {
  readonly id: string;
  readonly recommendationId: string;
  readonly title: string;
  readonly institution: string;
  readonly replyBy: PlainDate;
  /** Whether a person of the institution can sign in, who has the task to reply. */
  readonly hasAccount: boolean;
};

/** The requests of published recommendations that wait for their reply, the first due first. */
export async function listOpenRequests(tx: Tx, actionId: string): Promise<OpenRequest[]> {
  return tx
    .selectFrom('advocacy.request as q')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'q.recommendationId')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .leftJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .select(['q.id', 'q.recommendationId', 'r.title', 'q.replyBy', 'q.sentBy as recordedBy'])
    .select((eb) => eb.fn.coalesce('o.name', 'a.name').$castTo<string>().as('institution'))
    .select(isFollowed('q.sentBy', 'r.actionId').as('followed'))
    .select(
      sql<boolean>`exists (select from people.membership held join people.person p on p.id = held.person_id and p.disabled_at is null and p.erased_at is null
        where held.organisation_id = a.organisation_id and held.action_id = r.action_id and held.until is null and held.role = 'institution_member')`.as(
        'hasAccount',
      ),
    )
    .where('r.actionId', '=', actionId)
    .where('r.state', '=', 'published')
    .where(sql<boolean>`not ${isAnswered('q')}`)
    .orderBy('q.replyBy')
    .orderBy('q.id')
    .execute();
}
