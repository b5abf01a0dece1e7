import { hashOfContent } from '../../platform/canonical.ts';
import type { Block, Document } from '../../platform/documents/document.ts';

/** A document as it was signed: its words, not its sheets. Page, PDF and Word file are made of it for good. */
export type Agreed = {
  readonly title: string;
  readonly date: string;
  readonly header: string;
  readonly blocks: readonly Block[];
};

/** What is kept of a document that both sides sign. */
export function agreedOf({ title, date, header, blocks }: Document): Agreed {
  return JSON.parse(JSON.stringify({ title, date, header, blocks })) as Agreed;
}

/** SHA-256 of what was agreed, in canonical JSON. */
export function hashOfAgreed(agreed: Agreed): string {
  return hashOfContent(agreed);
}
