import type { Dataset } from './catalogue.ts';

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';
type Given = {
  readonly title: string;
  /** That the records are invented, in a demonstration. */
  readonly note?: string | undefined;
  readonly publisher: string;
  readonly baseUrl: string;
  text(key: string): string;
};

/** The catalogue for programs, as DCAT 3 describes one. `text` gives the words of a key; addresses become whole. */
export function dcatOf(datasets: readonly Dataset[], { title, note, publisher, baseUrl, text }: Given) {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': `${baseUrl}/open-data/catalogue.json`,
    '@type': 'dcat:Catalog',
    'dct:title': title,
    ...(note ? { 'dct:description': note } : {}),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dct:license': { '@id': licenceAddress },
    'dcat:dataset': datasets
      .filter(({ files, page }) => files.length > 0 || page)
      .map(({ key, theme, standard, files, page, table }) => ({
        '@id': `${baseUrl}/open-data${table ? `/tables/${key}` : `#${key}`}`,
        '@type': 'dcat:Dataset',
        'dct:title': text(`opendata.set.${key}`),
        'dct:description': text(`opendata.set.${key}.about`),
        'dcat:keyword': theme,
        ...(table?.licence === 'third_parties'
          ? { 'dct:rights': text('opendata.licence.third_parties') }
          : { 'dct:license': { '@id': licenceAddress } }),
        ...(page ? { 'dcat:landingPage': { '@id': `${baseUrl}${page}` } } : {}),
        'dcat:distribution': files.map(({ href, type }) => ({
          '@type': 'dcat:Distribution',
          'dct:conformsTo': standard,
          'dcat:downloadURL': { '@id': `${baseUrl}${href}` },
          'dcat:mediaType': type,
        })),
      })),
  };
}
