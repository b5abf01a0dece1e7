import { filterOnly } from '../../platform/http/paging.ts';
import type { Locale } from '../../platform/language/language.ts';
import { columnsOf } from '../../platform/public-tables/columns.ts';
import { publicTable } from '../../platform/public-tables/public-table.ts';
import { seePublishedMaterials } from './permissions.ts';
import { listPublished, type PublishedMaterial } from './queries-published.ts';
import { publishedFilter } from './schema.ts';
import { whereOf } from './words.ts';

const { text, code, date, integer, address, coded } = columnsOf<PublishedMaterial>();
const titleIn = ({ titles, originalLanguage }: PublishedMaterial, locale: Locale) =>
  titles[locale] ?? titles[originalLanguage] ?? '';

/** Published materials, each with the address under which it stays. */
export function materialsTable({ baseUrl }: { readonly baseUrl: string }) {
  return publicTable<PublishedMaterial>({
    key: 'materials',
    theme: 'harmonisation',
    path: '/materials',
    page: '/materials',
    may: seePublishedMaterials,
    query: publishedFilter,
    method: 'recorded',
    licence: 'ours',
    columns: [
      code('id', '#meta+id', 'opendata.column.id', ({ id }) => id),
      text('title', '#output+name', 'advocacy.material.title', (one, { locale }) => titleIn(one, locale)),
      ...coded(
        'type',
        '#output+type',
        'advocacy.material.kind',
        ({ kind }) => kind,
        (one, { t }) => t(`advocacy.material.kind.${one}`),
      ),
      ...coded(
        'topic',
        '#subsector',
        'advocacy.material.topic',
        ({ topic }) => topic,
        (one, { t }) => t(`matrix.area.${one}`),
      ),
      code('jurisdiction_code', '#country+code', 'common.jurisdiction', ({ jurisdiction }) => jurisdiction),
      text('jurisdiction', '#country+name', 'common.jurisdiction', ({ jurisdiction }, language) =>
        whereOf(jurisdiction, language),
      ),
      text('authors', '#org+author+name', 'advocacy.material.authors', ({ authors }) =>
        authors.map(({ name }) => name).join('; '),
      ),
      text('publisher', '#org+publisher+name', 'advocacy.material.publisher', ({ publisher }) => publisher),
      text('languages', '#meta+languages', 'advocacy.material.languages', ({ languages }) =>
        languages.join(' '),
      ),
      integer('edition', '#meta+edition', 'advocacy.material.edition', ({ edition }) => edition),
      date(
        'published_on',
        '#date+published',
        'advocacy.material.published_on',
        (one) => one.firstPublishedOn,
      ),
      integer(
        'media_coverage',
        '#indicator+echo+num',
        'advocacy.material.echo.count',
        ({ echoes }) => echoes,
      ),
      address('address', '#meta+url', 'advocacy.material.address', ({ id }) => `${baseUrl}/materials/${id}`),
    ],
    rows: ({ tx, actionId, query }) => listPublished(tx, actionId, filterOnly(publishedFilter.parse(query))),
  });
}
