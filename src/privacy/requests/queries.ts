import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { isFoundIn } from '../../platform/language/search-key.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Channel, Outcome, RequestKind } from './rules.ts';
import type { RequestFilter } from './schema.ts';

/** A request about personal data. Name and reach are the account's own where it was made with one. */
export type PrivacyRequest = {
  readonly id: string;
  readonly kind: RequestKind;
  readonly channel: Channel;
  readonly personId: string | null;
  readonly name: string;
  readonly reach: string;
  readonly about: string;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly extendedAt: Instant | null;
  readonly extensionReason: string | null;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly emptiedAt: Instant | null;
  readonly version: number;
};

const requests = (tx: Tx) =>
  tx
    .selectFrom('privacy.request as r')
    .leftJoin('people.person as p', 'p.id', 'r.personId')
    .select([
      'r.id',
      'r.kind',
      'r.channel',
      'r.personId',
      sql<string>`coalesce(p.name, r.name)`.as('name'),
      sql<string>`coalesce(p.email, r.reach)`.as('reach'),
      'r.about',
      'r.receivedOn',
      'r.dueOn',
      'r.extendedAt',
      'r.extensionReason',
      'r.outcome',
      'r.answer',
      'r.answeredAt',
      'r.emptiedAt',
      'r.version',
    ]);

export async function insertRequest(
  tx: Tx,
  request: Pick<
    PrivacyRequest,
    'id' | 'kind' | 'channel' | 'personId' | 'name' | 'reach' | 'about' | 'receivedOn' | 'dueOn'
  > & { actionId: string; registeredBy: string; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('privacy.request').values(request).execute();
}

export async function findRequest(tx: Tx, actionId: string, id: string): Promise<PrivacyRequest | undefined> {
  return requests(tx).where('r.actionId', '=', actionId).where('r.id', '=', id).executeTakeFirst();
}

/** The request, locked until the transaction ends. Throws `not_found` (404). */
export async function lockRequest(tx: Tx, actionId: string, id: string): Promise<PrivacyRequest> {
  return requests(tx)
    .where('r.actionId', '=', actionId)
    .where('r.id', '=', id)
    .forUpdate('r')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

export async function saveRequest(
  tx: Tx,
  id: string,
  change: Partial<Pick<PrivacyRequest, 'dueOn' | 'extendedAt' | 'extensionReason'>> & {
    outcome?: Outcome;
    answer?: string;
    answeredAt?: Instant;
    answeredBy?: string;
  },
): Promise<void> {
  await tx
    .updateTable('privacy.request')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The open ones first, by the day their answer is due; then the answered ones, the latest first. */
export async function listRequests(
  tx: Tx,
  actionId: string,
  { q, state, after }: RequestFilter,
  limit: number,
): Promise<PrivacyRequest[]> {
  const asked = q ? await askedByLike(tx, actionId, q) : [];
  const rank = (of: string) =>
    sql`${sql.ref(`${of}.answered_at`)} is not null, coalesce(-extract(epoch from ${sql.ref(`${of}.answered_at`)}), ${sql.ref(`${of}.due_on`)} - date '2000-01-01'), ${sql.ref(`${of}.id`)}`;
  return requests(tx)
    .where('r.actionId', '=', actionId)
    .$if(!!q, (query) => query.where(({ eb }) => eb('r.id', '=', eb.fn.any(sql<string[]>`${asked}::uuid[]`))))
    .$if(state === 'open', (query) => query.where('r.answeredAt', 'is', null))
    .$if(state === 'answered', (query) => query.where('r.answeredAt', 'is not', null))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${rank('r')}) > (select ${rank('last')} from privacy.request last where last.id = ${after})`,
      ),
    )
    .orderBy(sql`${rank('r')}`)
    .limit(limit)
    .execute();
}

/** Names are kept as people write them: they are folded here, and never in an index. */
async function askedByLike(tx: Tx, actionId: string, words: string): Promise<string[]> {
  const all = await requests(tx).where('r.actionId', '=', actionId).execute();
  return all.filter(({ name }) => isFoundIn(name, words)).map(({ id }) => id);
}

/** What this person asked, the latest first. */
export async function listRequestsOf(tx: Tx, actionId: string, personId: string): Promise<PrivacyRequest[]> {
  return requests(tx)
    .where('r.actionId', '=', actionId)
    .where('r.personId', '=', personId)
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.id')
    .execute();
}

/** Where the answer is announced to somebody with an account; nobody once they are erased. */
export async function findAsker(
  tx: Tx,
  personId: string,
): Promise<{ email: string; locale: string; personId: string } | undefined> {
  return tx
    .selectFrom('people.person')
    .select(['email', 'locale', 'id as personId'])
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
}
