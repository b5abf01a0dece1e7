import type { Instant } from './dates.ts';
import type { Language } from './language/language.ts';
import { localeFacts } from './language/locales.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** One piece of news in a feed. `href` is a path of this site. */
export type AtomEntry = {
  /** The same for the same news, for as long as there is a feed. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly updated: Instant;
  readonly summary?: string | undefined;
  readonly authors?: readonly string[];
  readonly category: { readonly term: string; readonly label: string };
};

/** An Atom feed (RFC 4287) beside a page of this site: `<path>.atom`. */
export function atomFeed(
  { t, locale }: Language,
  entries: readonly AtomEntry[],
  of: { title: string; path: string; baseUrl: string; now: Instant; note?: string | undefined },
): string {
  const page = escaped(`${of.baseUrl}${of.path}`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeFacts(locale).lang}">`,
    `<id>${page}</id>`,
    `<title>${escaped(of.title)}</title>`,
    ...(of.note ? [`<subtitle>${escaped(of.note)}</subtitle>`] : []),
    `<link rel="self" href="${page}.atom"/>`,
    `<link href="${page}"/>`,
    `<updated>${entries[0]?.updated ?? of.now}</updated>`,
    `<rights>${escaped(t('shell.eu_statement'))}</rights>`,
    ...entries.map((one) => entryOf(one, of.baseUrl)),
    '</feed>',
  ].join('\n');
}

function entryOf({ id, title, href, updated, summary, authors = [], category }: AtomEntry, baseUrl: string) {
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link href="${escaped(`${baseUrl}${href}`)}"/>`,
    `<updated>${updated}</updated>`,
    ...(summary ? [`<summary>${escaped(summary)}</summary>`] : []),
    ...authors.map((name) => `<author><name>${escaped(name)}</name></author>`),
    `<category term="${escaped(category.term)}" label="${escaped(category.label)}"/>`,
    '</entry>',
  ].join('');
}
