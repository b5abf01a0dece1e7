import { type CamelCase, camelCase } from '../platform/camel-case.ts';
import { findNaming } from '../platform/language/naming-words.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { Gathering } from './queries.ts';
import { listPublicTexts, type PublicTextOf, publicTexts } from './queries-publication.ts';

/** Texts as they will be, by the field of the form that writes them, and which record they are of: null for a new one. */
export type TypedTexts = {
  readonly of: PublicTextOf;
  readonly id: string | null;
  readonly texts: Readonly<Record<string, string>>;
};

/** What a form writes of the texts that everybody reads of such a record. */
export function typedTexts<Of extends PublicTextOf>(
  of: Of,
  id: string | null,
  values: Readonly<Record<CamelCase<(typeof publicTexts)[Of][number]>, string>>,
): TypedTexts {
  const fields: readonly (typeof publicTexts)[Of][number][] = publicTexts[of];
  return { of, id, texts: Object.fromEntries(fields.map((field) => [field, values[camelCase(field)]])) };
}

/**
 * Where the place is for participants alone, no text that everybody reads names it: of the event, its programme, speakers, media,
 * conclusions and handouts. Those that are not typed now are read as they are kept. Problem: `event_text_names_place` with the word that
 * tells it, at the field that was typed.
 */
export async function mustHideThePlace(
  tx: Tx,
  { id, place, placeFor }: Pick<Gathering, 'id' | 'place' | 'placeFor'>,
  typed?: TypedTexts,
): Promise<void> {
  if (placeFor === 'everybody') return;
  const nameIn = (text: string) => findNaming(text, { places: [place], names: [] });
  for (const [field, text] of Object.entries(typed?.texts ?? {})) {
    const word = nameIn(text);
    if (word) throw problem('event_text_names_place', { word }, { field });
  }
  for (const kept of await listPublicTexts(tx, id)) {
    if (kept.of === typed?.of && kept.id === typed.id) continue;
    const word = nameIn(kept.text);
    if (word) throw problem('event_text_names_place', { word });
  }
}
