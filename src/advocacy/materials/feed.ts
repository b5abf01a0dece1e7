import type { Instant } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { localeFacts } from '../../platform/language/locales.ts';
import type { PublishedMaterial } from './queries-published.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** What was published last as an Atom feed (RFC 4287), in the reader's language where there is such a text. */
export function materialFeed(
  { t, locale }: Language,
  materials: readonly PublishedMaterial[],
  { baseUrl, now, note }: { baseUrl: string; now: Instant; note?: string | undefined },
): string {
  const lang = localeFacts(locale).lang;
  const entries = materials.map(({ id, titles, originalLanguage, authors, kind, publishedAt }) => {
    const title = titles[locale] ?? titles[originalLanguage] ?? '';
    return [
      '<entry>',
      `<id>urn:uuid:${id}</id>`,
      `<title>${escaped(title)}</title>`,
      `<link href="${escaped(`${baseUrl}/materials/${id}`)}"/>`,
      `<updated>${publishedAt}</updated>`,
      ...authors.map(({ name }) => `<author><name>${escaped(name)}</name></author>`),
      `<category term="${kind}" label="${escaped(t(`advocacy.material.kind.${kind}`))}"/>`,
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${escaped(baseUrl)}/materials</id>`,
    `<title>${escaped(t('advocacy.material.list.title'))}</title>`,
    ...(note ? [`<subtitle>${escaped(note)}</subtitle>`] : []),
    `<link rel="self" href="${escaped(baseUrl)}/materials.atom"/>`,
    `<link href="${escaped(baseUrl)}/materials"/>`,
    `<updated>${materials[0]?.publishedAt ?? now}</updated>`,
    `<rights>${escaped(t('shell.eu_statement'))}</rights>`,
    ...entries,
    '</feed>',
  ].join('\n');
}
