import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Material } from './queries.ts';
import type { PublishedMaterial } from './queries-published.ts';
import { whereOf } from './words.ts';

type Column<Row> = {
  readonly head: string;
  /** A hashtag of the HXL 1.1 dictionary, with attributes. */
  readonly hxl: string;
  value(one: Row): CsvCell;
};

function rowsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], hxl: boolean): CsvCell[][] {
  return [
    columns.map(({ head }) => head),
    ...(hxl ? [columns.map((column) => column.hxl)] : []),
    ...rows.map((one) => columns.map(({ value }) => value(one))),
  ];
}

const shared = (language: Language) => {
  const { t } = language;
  return {
    kind: { head: t('materials.kind'), hxl: '#output+type', value: (one) => t(`materials.kind.${one.kind}`) },
    topic: {
      head: t('materials.topic'),
      hxl: '#subsector+name',
      value: (one) => t(`matrix.area.${one.topic}`),
    },
    place: {
      head: t('common.jurisdiction'),
      hxl: '#country+name',
      value: ({ jurisdiction }) => whereOf(jurisdiction, language),
    },
    languages: {
      head: t('materials.languages'),
      hxl: '#meta+languages',
      value: ({ languages }) => languages.join(' '),
    },
    publisher: {
      head: t('materials.publisher'),
      hxl: '#org+publisher+name',
      value: ({ publisher }) => publisher,
    },
    edition: { head: t('materials.edition'), hxl: '#meta+edition', value: ({ edition }) => edition },
  } satisfies Record<string, Column<Material | PublishedMaterial>>;
};

/** Published materials as rows of a table file, in the reader's language, with a row of HXL hashtags under the heads when asked. */
export function publishedRows(
  language: Language,
  materials: readonly PublishedMaterial[],
  { hxl = false, baseUrl }: { hxl?: boolean; baseUrl: string },
): CsvCell[][] {
  const { t, locale } = language;
  const { kind, topic, place, languages, publisher, edition } = shared(language);
  const title = ({ titles, originalLanguage }: PublishedMaterial) =>
    titles[locale] ?? titles[originalLanguage] ?? '';
  return rowsOf<PublishedMaterial>(
    [
      { head: t('materials.title'), hxl: '#output+name', value: title },
      kind,
      topic,
      place,
      {
        head: t('materials.authors'),
        hxl: '#org+author+name',
        value: ({ authors }) => authors.map(({ name }) => name).join('; '),
      },
      publisher,
      languages,
      edition,
      {
        head: t('materials.published_on'),
        hxl: '#date+published',
        value: (one) => one.firstPublishedOn,
      },
      { head: t('materials.echo.count'), hxl: '#indicator+echo+num', value: ({ echoes }) => echoes },
      { head: t('materials.address'), hxl: '#meta+url', value: ({ id }) => `${baseUrl}/materials/${id}` },
    ],
    materials,
    hxl,
  );
}

/** Materials as staff take them away, drafts among them. */
export function materialRows(language: Language, materials: readonly Material[]): CsvCell[][] {
  const { t } = language;
  const { kind, topic, place, languages, publisher, edition } = shared(language);
  return rowsOf<Material>(
    [
      { head: t('materials.title'), hxl: '', value: (one) => one.title },
      kind,
      topic,
      place,
      {
        head: t('materials.authors'),
        hxl: '',
        value: ({ authors, namedAuthors }) =>
          [...authors.map(({ name }) => name), ...namedAuthors].join('; '),
      },
      publisher,
      languages,
      edition,
      { head: t('materials.state'), hxl: '', value: ({ state }) => t(`materials.state.${state}`) },
    ],
    materials,
    false,
  );
}
