import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Part } from './queries.ts';
import { insertText, listItems, type PartItem } from './queries-texts.ts';

/** What was typed, by the position of its item, and the version of the part that was seen. */
export type TypedTexts = { readonly version: number; readonly texts: ReadonlyMap<number, string> };

/**
 * Saves what differs from the latest texts as their next version. Returns the items as they are then, and the version of the part.
 * Problem: `changed_meanwhile`, when texts were saved since.
 */
export async function saveTexts(
  work: Work,
  part: Part,
  { version, texts }: TypedTexts,
): Promise<{ readonly items: readonly PartItem[]; readonly version: number }> {
  if (part.version !== version) throw problem('changed_meanwhile');
  const items = await listItems(work.tx, part.id);
  const next = version + 1;
  let saved = false;
  for (const { item, position, text: before } of items) {
    const text = texts.get(position);
    if (text === undefined || text === before) continue;
    await insertText(work, { partId: part.id, item, version: next, text });
    saved = true;
  }
  return saved ? { items: await listItems(work.tx, part.id), version: next } : { items, version };
}
