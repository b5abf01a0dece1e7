import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Material } from './queries.ts';
import type { PublishedMaterial } from './queries-published.ts';
import { whereOf } from './words.ts';

const shared = (language: Language) => {
  const { t } = language;
  return {
    kind: {
      head: t('advocacy.material.kind'),
      tag: '#output+type',
      value: (one) => t(`advocacy.material.kind.${one.kind}`),
    },
    topic: {
      head: t('advocacy.material.topic'),
      tag: '#subsector+name',
      value: (one) => t(`matrix.area.${one.topic}`),
    },
    place: {
      head: t('common.jurisdiction'),
      tag: '#country+name',
      value: ({ jurisdiction }) => whereOf(jurisdiction, language),
    },
    languages: {
      head: t('advocacy.material.languages'),
      tag: '#meta+languages',
      value: ({ languages }) => languages.join(' '),
    },
    publisher: {
      head: t('advocacy.material.publisher'),
      tag: '#org+publisher+name',
      value: ({ publisher }) => publisher,
    },
    edition: { head: t('advocacy.material.edition'), tag: '#meta+edition', value: ({ edition }) => edition },
  } satisfies Record<string, TaggedColumn<Material | PublishedMaterial>>;
};

/** Published materials as rows of a table file, in the reader's language, with HXL hashtags under the heads. */
export function publishedRows(
  language: Language,
  materials: readonly PublishedMaterial[],
  { baseUrl }: { baseUrl: string },
) {
  const { t, locale } = language;
  const { kind, topic, place, languages, publisher, edition } = shared(language);
  const title = ({ titles, originalLanguage }: PublishedMaterial) =>
    titles[locale] ?? titles[originalLanguage] ?? '';
  return taggedRows<PublishedMaterial>(
    [
      { head: t('advocacy.material.title'), tag: '#output+name', value: title },
      kind,
      topic,
      place,
      {
        head: t('advocacy.material.authors'),
        tag: '#org+author+name',
        value: ({ authors }) => authors.map(({ name }) => name).join('; '),
      },
      publisher,
      languages,
      edition,
      {
        head: t('advocacy.material.published_on'),
        tag: '#date+published',
        value: (one) => one.firstPublishedOn,
      },
      { head: t('advocacy.material.echo.count'), tag: '#indicator+echo+num', value: ({ echoes }) => echoes },
      {
        head: t('advocacy.material.address'),
        tag: '#meta+url',
        value: ({ id }) => `${baseUrl}/materials/${id}`,
      },
    ],
    materials,
  );
}

/** Materials as staff take them away, drafts among them. */
export function materialRows(language: Language, materials: readonly Material[]) {
  const { t } = language;
  const { kind, topic, place, languages, publisher, edition } = shared(language);
  return taggedRows<Material>(
    [
      { head: t('advocacy.material.title'), tag: '#output+name', value: (one) => one.title },
      kind,
      topic,
      place,
      {
        head: t('advocacy.material.authors'),
        tag: '#org+author+name',
        value: ({ authors, namedAuthors }) =>
          [...authors.map(({ name }) => name), ...namedAuthors].join('; '),
      },
      publisher,
      languages,
      edition,
      {
        head: t('advocacy.material.state'),
        tag: '#status+name',
        value: ({ state }) => t(`advocacy.material.state.${state}`),
      },
    ],
    materials,
  );
}
