import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';
import type { OriginalLanguage } from '../recommendations/schema.ts';
import { isAnswered } from '../requests/queries.ts';
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
/** Of a reply by link: how many files came with it, and whether they may be published. */
export type FilesOfReply = { readonly filesSent: number; readonly filesMayBePublished: boolean };
export type OwnResponse = Response &
  FilesOfReply & {
    /** Whether the institution agreed to publication. */
    readonly mayBePublished: boolean;
  };
export type RegisteredResponse = OwnResponse & { readonly letterReference: string };

/** What those whom it asks answered, the latest first. */
export async function listResponses(tx: Tx, recommendationId: string): Promise<RegisteredResponse[]> {
  return tx
    .selectFrom('advocacy.response')
    .select(['id', 'stance', 'text', 'language', 'givenOn', 'channel', 'letterReference', 'addresseeId'])
    .select(['mayBePublished', 'filesSent', 'filesMayBePublished'])
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

/** How many files an addressee sent with its replies by link. */
export async function countFilesByLink(
  tx: Tx,
  { recommendationId, addresseeId }: { recommendationId: string; addresseeId: string },
): Promise<number> {
  const { sent } = await tx
    .selectFrom('advocacy.response')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('filesSent'), eb.lit(0)).as('sent'))
    .where('recommendationId', '=', recommendationId)
    .where('addresseeId', '=', addresseeId)
    .where('channel', '=', 'link')
    .executeTakeFirstOrThrow();
  return Number(sent);
}

/** What an addressee reads: every published reply, and all of its own. */
export async function listReadableResponses(
  tx: Tx,
  { recommendationId, addresseeId }: { recommendationId: string; addresseeId: string },
): Promise<OwnResponse[]> {
  return tx
    .selectFrom('advocacy.response')
    .select(['id', 'stance', 'text', 'language', 'givenOn', 'channel', 'addresseeId', 'mayBePublished'])
    .select(['filesSent', 'filesMayBePublished'])
    .where('recommendationId', '=', recommendationId)
    .where((eb) => eb.or([eb('mayBePublished', '=', true), eb('addresseeId', '=', addresseeId)]))
    .orderBy('givenOn', 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertResponse(
  tx: Tx,
  response: Omit<RegisteredResponse, keyof FilesOfReply> &
    Partial<FilesOfReply> & { recommendationId: string; recordedBy: string | null; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.response').values(response).execute();
}

export type Asked = {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: PlainDate;
  /** The day of the next reply that is due; null where no request waits for one. */
  readonly replyBy: PlainDate | null;
  /** It replied, and no request that was sent after its reply waits for another. */
  readonly answered: boolean;
  /** Where the reply is that is being written, the first or another; null where there is none. */
  readonly reply: 'draft' | 'submitted' | null;
};
/** The day of the next reply that is due among the requests to an addressee (the alias of who is asked). */
const nextReplyBy = (asked: string) =>
  sql<PlainDate | null>`(select min(s.reply_by) from advocacy.request s where s.recommendation_id = ${sql.ref(`${asked}.recommendationId`)}
    and s.addressee_id = ${sql.ref(`${asked}.addresseeId`)} and not ${isAnswered('s')})`;
const hasReplied = (asked: string) =>
  sql<boolean>`exists (select from advocacy.response e where e.recommendation_id = ${sql.ref(`${asked}.recommendationId`)} and e.addressee_id = ${sql.ref(`${asked}.addresseeId`)})`;

/** What is published and asked of this organisation, the latest first, and whether it answered. */
export async function listAsked(tx: Tx, actionId: string, organisationId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom('advocacy.recommendation as r')
    .innerJoin('advocacy.asked as q', 'q.recommendationId', 'r.id')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .select(['r.id', 'r.title', 'r.publishedOn'])
    .select(nextReplyBy('q').as('replyBy'))
    .select(hasReplied('q').as('replied'))
    .select((eb) =>
      eb
        .selectFrom('advocacy.reply as y')
        .select('y.state')
        .whereRef('y.recommendationId', '=', 'r.id')
        .whereRef('y.addresseeId', '=', 'a.id')
        .where('y.state', '!=', 'sent')
        .limit(1)
        .$castTo<{ state: 'draft' | 'submitted' }>()
        .as('reply'),
    )
    .where('r.actionId', '=', actionId)
    .where('a.organisationId', '=', organisationId)
    .where('r.state', '=', 'published')
    .orderBy('r.publishedOn', 'desc')
    .orderBy('r.id', 'desc')
    .$narrowType<{ publishedOn: NotNull }>()
    .execute();
  return rows.map(({ replied, ...row }) => ({ ...row, answered: replied && row.replyBy === null }));
}

export type Unanswered = Followed & {
  readonly id: string;
  readonly addresseeId: string;
  readonly title: string;
  readonly institution: string;
  readonly publishedOn: PlainDate;
};
/** Published recommendations that an institution of the registry has not answered and was sent no request for, the longest published first. */
export async function listUnanswered(tx: Tx, actionId: string): Promise<Unanswered[]> {
  return tx
    .selectFrom('advocacy.recommendation as r')
    .innerJoin('advocacy.asked as q', 'q.recommendationId', 'r.id')
    .innerJoin('advocacy.addressee as a', 'a.id', 'q.addresseeId')
    .innerJoin('network.organisation as o', 'o.id', 'a.organisationId')
    .select(['r.id', 'q.addresseeId', 'r.title', 'o.name as institution', 'r.publishedOn', 'r.recordedBy'])
    .select(isFollowed('r.recordedBy', 'r.actionId').as('followed'))
    .where('r.actionId', '=', actionId)
    .where('r.state', '=', 'published')
    .where(sql<boolean>`not ${hasReplied('q')}`)
    .where(sql<boolean>`${nextReplyBy('q')} is null`)
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
  readonly channel: 'letter' | 'link';
  readonly filesMayBePublished: boolean;
};
/** A reply that came by letter or by a link, with what it replies to. */
export async function findLetter(tx: Tx, actionId: string, id: string): Promise<Letter | undefined> {
  return tx
    .selectFrom('advocacy.response as e')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'e.recommendationId')
    .select([
      'e.id',
      'e.recommendationId',
      'r.title',
      'e.letterReference',
      'e.channel',
      'e.filesMayBePublished',
    ])
    .where('r.actionId', '=', actionId)
    .where('e.channel', 'in', ['letter', 'link'])
    .where('e.id', '=', id)
    .$narrowType<{ channel: Letter['channel'] }>()
    .executeTakeFirst();
}
