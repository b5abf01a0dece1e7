import { type Locale, locales } from './language.ts';
import { localeFacts } from './locales.ts';
import { toLatin } from './transliterate.ts';

/** A text with the language that it is in: null where nobody said so. */
export type Written = { readonly text: string; readonly in: Locale | null };
type ByLanguage = Readonly<Partial<Record<string, string>>>;

/** These read each other's texts, in Latin letters. */
const neighbours: readonly string[] = ['sr-Latn', 'bs', 'hr', 'cnr'];

/**
 * The text for a reader: in their own language; else in one that they read like their own, Serbian in the reader's letters; else the
 * first that was written. A text that was left empty was not written.
 */
export function writtenFor(first: Written, others: ByLanguage, locale: string): Written {
  const all = new Map<string, string>(
    locales
      .map((one) => [one, one === first.in ? first.text : (others[one] ?? '')] as const)
      .filter(([, text]) => text !== ''),
  );
  const as = (one: string): Written[] => (all.has(one) ? [{ text: all.get(one)!, in: one as Locale }] : []);
  const inLatin = as('sr-Cyrl').map(({ text }): Written => ({ text: toLatin(text), in: 'sr-Latn' }));
  const near = neighbours.includes(locale)
    ? [
        ...neighbours.filter((one) => one === first.in).flatMap(as),
        ...as('sr-Latn'),
        ...inLatin,
        ...neighbours.flatMap(as),
      ]
    : locale === 'sr-Cyrl'
      ? as('sr-Latn')
      : [];
  return [...as(locale), ...near, first][0]!;
}

/** A record with a title in its own language and in others. */
export type Titled = {
  readonly title: string;
  readonly language: Locale | null;
  readonly titles: ByLanguage;
};

export function titleFor({ title, language, titles }: Titled, locale: string): Written {
  return writtenFor({ text: title, in: language }, titles, locale);
}

/** The record with the title that the reader gets, and the language of that title. */
export function forReader<One extends Titled>(one: One, { locale }: { readonly locale: Locale }): One {
  const { text: title, in: language } = titleFor(one, locale);
  return { ...one, title, language, titles: {} };
}

/** The `lang` of a text on a page of another language; nothing where both are in one, or nobody said in which it is. */
export function langOn(written: Written, page: Locale): string | undefined {
  return written.in === null || written.in === page ? undefined : localeFacts(written.in).lang;
}
