import type { Queries } from '../platform/work.ts';
import type { SealedIn } from './seal.ts';

/** A text of a case as it is stored, and the row it belongs to. */
export type StoredText = { readonly row: SealedIn; readonly id: string; readonly text: string };

/** Texts that are not sealed under the key of this name. Asked as the owner: a request sees its own cases alone. */
export async function listTextsNotUnder(db: Queries, key: string): Promise<StoredText[]> {
  const sealed = `v1.${key}.%`;
  const messages = await db
    .selectFrom('voice.message')
    .select(['id', 'text'])
    .where('text', 'not like', sealed)
    .execute();
  const contacts = await db
    .selectFrom('voice.contact')
    .select(['caseId as id', 'reach as text'])
    .where('reach', 'not like', sealed)
    .execute();
  return [
    ...messages.map((one) => ({ ...one, row: `message ${one.id}` as const })),
    ...contacts.map((one) => ({ ...one, row: `contact ${one.id}` as const })),
  ];
}

/** Puts a sealed text in place of the stored one, if that is still what it was. */
export async function replaceText(db: Queries, { row, id, text }: StoredText, sealed: string): Promise<void> {
  if (row.startsWith('message'))
    await db
      .updateTable('voice.message')
      .set({ text: sealed })
      .where('id', '=', id)
      .where('text', '=', text)
      .execute();
  else
    await db
      .updateTable('voice.contact')
      .set({ reach: sealed })
      .where('caseId', '=', id)
      .where('reach', '=', text)
      .execute();
}
