import type { Locale } from '../../platform/language/language.ts';
import { type Written, writtenFor } from '../../platform/language/written-for.ts';

type Field = 'introduction' | 'bring' | 'inviteNote';

/** One of the texts of an event for a reader: `first` is the event's own, in its own language. */
export function textFor<F extends Field>(
  field: F,
  first: { readonly text: string; readonly language: Locale | null },
  texts: readonly ({ readonly language: Locale } & Readonly<Record<F, string>>)[],
  locale: string,
): Written {
  const others = Object.fromEntries(texts.map((one) => [one.language, one[field]]));
  return writtenFor({ text: first.text, in: first.language }, others, locale);
}
