import { atomFeed } from '../../platform/atom.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import type { PublishedMaterial } from './queries-published.ts';

/** What was published last as an Atom feed, in the reader's language where there is such a text. */
export function materialFeed(
  language: Language,
  materials: readonly PublishedMaterial[],
  { baseUrl, now, note }: { baseUrl: string; now: Instant; note?: string | undefined },
): string {
  const { t, locale } = language;
  const entries = materials.map(({ id, titles, originalLanguage, authors, kind, publishedAt }) => ({
    id: `urn:uuid:${id}`,
    title: titles[locale] ?? titles[originalLanguage] ?? '',
    href: `/materials/${id}`,
    updated: publishedAt,
    authors: authors.map(({ name }) => name),
    category: { term: kind, label: t(`advocacy.material.kind.${kind}`) },
  }));
  return atomFeed(language, entries, {
    ...{ title: t('advocacy.material.list.title'), path: '/materials', baseUrl, now, note },
  });
}
