import type { Written } from '../../platform/language/written-for.ts';
import type { Tx } from '../../platform/work.ts';
import { findOffer } from '../programme/queries.ts';
import { listEventTexts } from './queries.ts';
import { textFor } from './texts-for.ts';

/** What is said of an event to somebody, in the language that they read: its text is '' where nothing was written. */
export async function findSaid(
  tx: Tx,
  gatheringId: string,
  field: 'bring' | 'inviteNote',
  locale: string,
): Promise<Written> {
  const { language } = await tx
    .selectFrom('training.gathering')
    .select('language')
    .where('id', '=', gatheringId)
    .executeTakeFirstOrThrow();
  const text = (await findOffer(tx, gatheringId))?.[field] ?? '';
  return textFor(field, { text, language }, await listEventTexts(tx, gatheringId), locale);
}
