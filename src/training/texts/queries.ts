import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

export type EventTextValues = {
  readonly title: string;
  readonly introduction: string;
  readonly bring: string;
  readonly inviteNote: string;
};
/** What an event says in one more language than its own. */
export type EventText = EventTextValues & {
  readonly id: string;
  readonly language: Locale;
  readonly version: number;
};

/** The translations of an event, by language. */
export async function listEventTexts(tx: Tx, gatheringId: string): Promise<EventText[]> {
  return tx
    .selectFrom('training.gatheringText')
    .select(['id', 'language', 'title', 'introduction', 'bring', 'inviteNote', 'version'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('language')
    .execute();
}

export async function findEventText(
  tx: Tx,
  gatheringId: string,
  language: Locale,
): Promise<EventText | undefined> {
  return (await listEventTexts(tx, gatheringId)).find((one) => one.language === language);
}

/** Writes the text in this language, for the first time or as its next version. */
export async function saveEventTextRow(
  tx: Tx,
  row: EventTextValues & {
    readonly id: string;
    readonly gatheringId: string;
    readonly language: Exclude<Locale, 'ar-XB'>;
  },
  now: Instant,
): Promise<void> {
  const { id, gatheringId, language, ...values } = row;
  await tx
    .insertInto('training.gatheringText')
    .values({ id, gatheringId, language, ...values, updatedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['gatheringId', 'language'])
        .doUpdateSet({ ...values, updatedAt: now, version: sql<number>`gathering_text.version + 1` }),
    )
    .execute();
}

export async function deleteEventText(tx: Tx, gatheringId: string, language: Locale): Promise<void> {
  await tx
    .deleteFrom('training.gatheringText')
    .where('gatheringId', '=', gatheringId)
    .where('language', '=', language as EventText['language'] & Exclude<Locale, 'ar-XB'>)
    .execute();
}

/** What everybody reads of the translations of a published event. */
export type PublishedText = {
  readonly language: Locale;
  readonly introduction: string;
  readonly bring: string;
};
export async function listPublishedTexts(tx: Tx, gatheringId: string): Promise<PublishedText[]> {
  return tx
    .selectFrom('published.gatheringText')
    .select(['language', 'introduction', 'bring'])
    .where('gatheringId', '=', gatheringId)
    .$castTo<PublishedText>()
    .execute();
}
