import { findNaming } from '../platform/language/naming-words.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { Gathering } from './queries.ts';
import { listPublicTexts } from './queries-publication.ts';

/** Texts as they will be, by the field of the form that writes them; the others are read as they are kept. */
export type TypedTexts = {
  readonly title?: string;
  readonly introduction?: string;
  readonly session?: { readonly id: string | null; readonly texts: readonly string[] };
};

/**
 * Where the place is for participants alone, no text that everybody reads names it: title, introduction, sessions. Problem:
 * `event_text_names_place` with the word that tells it, at the field that was typed.
 */
export async function mustHideThePlace(
  tx: Tx,
  { id, title, place, placeFor }: Pick<Gathering, 'id' | 'title' | 'place' | 'placeFor'>,
  typed: TypedTexts,
): Promise<void> {
  if (placeFor === 'everybody') return;
  const kept = await listPublicTexts(tx, id);
  const sessions = kept.sessions.filter((one) => one.id !== typed.session?.id);
  const texts: readonly (readonly [text: string, field?: string])[] = [
    [typed.title ?? title, typed.title === undefined ? undefined : 'title'],
    [typed.introduction ?? kept.introduction, typed.introduction === undefined ? undefined : 'introduction'],
    ...(typed.session?.texts ?? []).map((text) => [text, 'title'] as const),
    ...sessions.flatMap((one) => one.texts.map((text) => [text] as const)),
  ];
  for (const [text, field] of texts) {
    const word = findNaming(text, { places: [place], names: [] });
    if (word) throw problem('event_text_names_place', { word }, field ? { field } : {});
  }
}
