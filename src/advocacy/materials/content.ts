import { canonicalJson, sha256 } from '../../platform/canonical.ts';
import type { MaterialKind, TextLanguage, Topic } from './schema.ts';

export type Author = { readonly name: string; readonly is: 'organisation' | 'person' };
export type PublishedText = {
  readonly language: TextLanguage;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly translator: string;
  readonly translationReviewer: string;
  /** What stood under it on the day. */
  readonly statement: string;
  readonly disclaimer: string;
  readonly footnote: string;
  /** What its authors made of it themselves; in editions without one, and in those from before there could be one, nothing. */
  readonly ownFile?: { readonly sha256: string; readonly type: string };
};

/** An edition as it was published: everything that its page, its files and its citation say. */
export type MaterialContent = {
  readonly kind: MaterialKind;
  readonly topic: Topic;
  readonly jurisdiction: string | null;
  readonly originalLanguage: TextLanguage;
  readonly publisher: string;
  readonly authors: readonly Author[];
  readonly edition: number;
  readonly whatChanged: string;
  readonly texts: readonly PublishedText[];
};

/** The content in one form of bytes, and its SHA-256 (hex): JSON after RFC 8785, every text in Unicode NFC, texts by their language. */
export function canonicalMaterial(content: MaterialContent): { content: string; sha256: string } {
  const texts = content.texts.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const text = canonicalJson({ ...content, texts });
  return { content: text, sha256: sha256(text) };
}

/** The text to read: the one asked for, else the reader's own, else the original. */
export function textFor(
  { texts, originalLanguage }: Pick<MaterialContent, 'texts' | 'originalLanguage'>,
  ...wishes: readonly (string | undefined)[]
): PublishedText {
  for (const wish of [...wishes, originalLanguage]) {
    const found = texts.find(({ language }) => language === wish);
    if (found) return found;
  }
  return texts[0]!;
}
