import { type RawBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Way } from './schema.ts';

/** What was sent to a contact of a body that a recommendation asks. */
export type Request = {
  readonly id: string;
  readonly recommendationId: string;
  /** The title of the recommendation, and what it asks. */
  readonly title: string;
  readonly ask: string;
  readonly addresseeId: string;
  readonly addressee: string;
  /** The body's own record, where it is of the registry. */
  readonly organisationId: string | null;
  readonly contact: string;
  readonly contactEmail: string | null;
  readonly way: Way;
  readonly locale: Locale;
  readonly request: string;
  readonly replyBy: PlainDate;
  readonly replyTo: string;
  readonly sentOn: PlainDate;
  readonly secretMac: string;
  /** The partner that asks. */
  readonly sender: string;
  readonly senderId: string;
  readonly coordinatorId: string | null;
  /** Whether the recommendation is still published. */
  readonly published: boolean;
  /** Whether its addressee replied after it was sent. */
  readonly answered: boolean;
  readonly createdAt: Instant;
  /** When its contact was last reminded by email; null where nobody was. */
  readonly remindedAt: Instant | null;
};

/**
 * Whether the addressee of a request (its alias) replied after it was sent, to the instant; a letter that was registered later may still
 * be of a day before the request, and is no reply to it.
 */
export const isAnswered = (request: string): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${request}.${column}`);
  return sql<boolean>`exists (select from advocacy.response e
    where e.recommendation_id = ${of('recommendationId')} and e.addressee_id = ${of('addresseeId')}
      and e.created_at >= ${of('createdAt')} and (e.channel <> 'letter' or e.given_on >= ${of('sentOn')}))`;
};

const requests = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.request as q')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'q.recommendationId')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .leftJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .innerJoin('network.organisation as s', 's.id', 'q.senderId')
    .select((eb) => [
      'q.id',
      'q.recommendationId',
      'r.title',
      'r.ask',
      'q.addresseeId',
      eb.fn.coalesce('o.name', 'a.name').as('addressee'),
      'a.organisationId',
      'q.contact',
      'q.contactEmail',
      'q.way',
      'q.locale',
      'q.request',
      'q.replyBy',
      'q.replyTo',
      'q.sentOn',
      'q.secretMac',
      's.name as sender',
      'q.senderId',
      eb
        .selectFrom('action.participation as p')
        .select('p.organisationId')
        .whereRef('p.actionId', '=', 'r.actionId')
        .where('p.role', '=', 'coordinator')
        .orderBy('p.position')
        .limit(1)
        .as('coordinatorId'),
      eb('r.state', '=', 'published').as('published'),
      'q.createdAt',
      'q.remindedAt',
    ])
    .select(isAnswered('q').as('answered'))
    .where('r.actionId', '=', actionId)
    .$castTo<Request>();

/** The requests of a recommendation, the latest first. */
export async function listRequests(tx: Tx, actionId: string, recommendationId: string): Promise<Request[]> {
  return requests(tx, actionId)
    .where('q.recommendationId', '=', recommendationId)
    .orderBy('q.sentOn', 'desc')
    .orderBy('q.createdAt', 'desc')
    .orderBy('q.id', 'desc')
    .execute();
}

/**
 * Requests of published recommendations that wait for their reply and went by email to a contact who has no account: whoever has one is
 * reminded of it with their tasks. Only the latest request to an addressee about a recommendation. Their day is one of these.
 */
export async function listToRemind(
  tx: Tx,
  actionId: string,
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<Request[]> {
  return requests(tx, actionId)
    .where('q.way', '=', 'email')
    .where('q.contactEmail', '<>', '')
    .where('r.state', '=', 'published')
    .where('q.replyBy', '>=', from)
    .where('q.replyBy', '<=', until)
    .where(sql<boolean>`not ${isAnswered('q')}`)
    .where(
      sql<boolean>`not exists (select from advocacy.request l where l.recommendation_id = q.recommendation_id
        and l.addressee_id = q.addressee_id and (l.created_at, l.id) > (q.created_at, q.id))`,
    )
    .where(
      sql<boolean>`not exists (select from people.person p where lower(p.email) = lower(q.contact_email) and p.disabled_at is null)`,
    )
    .orderBy('q.id')
    .execute();
}

export async function saveReminded(tx: Tx, id: string, remindedAt: Instant): Promise<void> {
  await tx.updateTable('advocacy.request').set({ remindedAt }).where('id', '=', id).execute();
}

export async function findRequest(tx: Tx, actionId: string, id: string): Promise<Request | undefined> {
  return requests(tx, actionId).where('q.id', '=', id).executeTakeFirst();
}

/** The request behind a link, by the keyed hash of its secret. */
export async function findRequestByLink(
  tx: Tx,
  actionId: string,
  secretMac: string,
): Promise<Request | undefined> {
  return requests(tx, actionId).where('q.secretMac', '=', secretMac).executeTakeFirst();
}

export async function insertRequest(
  tx: Tx,
  row: Pick<
    Request,
    | 'id'
    | 'recommendationId'
    | 'addresseeId'
    | 'contact'
    | 'contactEmail'
    | 'way'
    | 'request'
    | 'replyBy'
    | 'replyTo'
    | 'sentOn'
    | 'createdAt'
    | 'secretMac'
  > & { locale: string; senderId: string; sentBy: string },
): Promise<void> {
  await tx.insertInto('advocacy.request').values(row).execute();
}
