import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';
import type { OriginalLanguage } from '../recommendations/schema.ts';
import type { Channel, Stance } from './schema.ts';

export type Response = {
  readonly id: string;
  readonly stance: Stance;
  readonly text: string;
  readonly language: OriginalLanguage;
  readonly givenOn: PlainDate;
  readonly channel: Channel;
  /** Who replied: one of those whom the recommendation asks. */
  readonly addresseeId: string;
};
export type RegisteredResponse = Response & { readonly letterReference: string };

/** What those whom it asks answered, the latest first. */
export async function listResponses(tx: Tx, recommendationId: string): Promise<RegisteredResponse[]> {
  return tx
    .selectFrom('advocacy.response')
    .select(['id', 'stance', 'text', 'language', 'givenOn', 'channel', 'letterReference', 'addresseeId'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('givenOn', 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The same as the public's database role reads it, without where the letter lies. */
export async function listPublishedResponses(tx: Tx, recommendationId: string): Promise<Response[]> {
  return tx
    .selectFrom('published.response')
    .select(['id', 'stance', 'text', 'language', 'givenOn', 'channel', 'addresseeId'])
    .where('recommendationId', '=', recommendationId)
    .orderBy('givenOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertResponse(
  tx: Tx,
  response: RegisteredResponse & { recommendationId: string; recordedBy: string | null; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.response').values(response).execute();
}

export type Asked = {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: PlainDate;
  /** The day that its last request names; null where none was sent. */
  readonly replyBy: PlainDate | null;
  readonly answered: boolean;
};
/** What is published and asked of this organisation, the latest first, and whether it answered. */
export async function listAsked(tx: Tx, actionId: string, organisationId: string): Promise<Asked[]> {
  return tx
    .selectFrom('advocacy.recommendation as r')
    .innerJoin('advocacy.asked as q', 'q.recommendationId', 'r.id')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .select(['r.id', 'r.title', 'r.publishedOn'])
    .select(
      sql<PlainDate | null>`(select max(s.reply_by) from advocacy.request s where s.recommendation_id = r.id and s.addressee_id = q.addressee_id)`.as(
        'replyBy',
      ),
    )
    .select(
      sql<boolean>`exists (select from advocacy.response e where e.recommendation_id = r.id and e.addressee_id = q.addressee_id)`.as(
        'answered',
      ),
    )
    .where('r.actionId', '=', actionId)
    .where('a.organisationId', '=', organisationId)
    .where('r.state', '=', 'published')
    .orderBy('r.publishedOn', 'desc')
    .orderBy('r.id', 'desc')
    .$narrowType<{ publishedOn: NotNull }>()
    .execute();
}

export type Unanswered = Followed & {
  readonly id: string;
  readonly addresseeId: string;
  readonly title: string;
  readonly institution: string;
  readonly publishedOn: PlainDate;
  readonly replyBy: PlainDate | null;
};
/** Published recommendations that an institution of the registry has not answered, the longest published first. */
export async function listUnanswered(tx: Tx, actionId: string): Promise<Unanswered[]> {
  return tx
    .selectFrom('advocacy.recommendation as r')
    .innerJoin('advocacy.asked as q', 'q.recommendationId', 'r.id')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .innerJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .select(['r.id', 'q.addresseeId', 'r.title', 'o.name as institution', 'r.publishedOn', 'r.recordedBy'])
    .select(isFollowed('r.recordedBy', 'r.actionId').as('followed'))
    .select(
      sql<PlainDate | null>`(select max(s.reply_by) from advocacy.request s where s.recommendation_id = r.id and s.addressee_id = q.addressee_id)`.as(
        'replyBy',
      ),
    )
    .where('r.actionId', '=', actionId)
    .where('r.state', '=', 'published')
    .where(
      sql<boolean>`not exists (select from advocacy.response e where e.recommendation_id = r.id and e.addressee_id = q.addressee_id)`,
    )
    .orderBy('r.publishedOn')
    .orderBy('r.id')
    .$narrowType<{ publishedOn: NotNull }>()
    .execute();
}

export type Letter = {
  readonly id: string;
  readonly recommendationId: string;
  readonly title: string;
  readonly letterReference: string;
};
/** A reply that came by letter, with what it replies to. */
export async function findLetter(tx: Tx, actionId: string, id: string): Promise<Letter | undefined> {
  return tx
    .selectFrom('advocacy.response as e')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'e.recommendationId')
    .select(['e.id', 'e.recommendationId', 'r.title', 'e.letterReference'])
    .where('r.actionId', '=', actionId)
    .where('e.channel', '=', 'letter')
    .where('e.id', '=', id)
    .executeTakeFirst();
}
