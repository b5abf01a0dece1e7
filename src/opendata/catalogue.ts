import type { PublishedFiles } from './files.ts';

/** A dataset of the catalogue. Its name and what is in it are `opendata.set.<key>` and `opendata.set.<key>.about`. */
export type Dataset = {
  readonly key: string;
  readonly standard: string;
  /** Undefined while a file is not served, because it would not be valid. */
  readonly href: string | undefined;
  /** Null for a page that leads to the files: each cycle and each indicator has its own. */
  readonly type: string | null;
};
export type DatasetGroup = { readonly key: string; readonly datasets: readonly Dataset[] };

const tagged = (key: string, href: string): Dataset => ({
  key,
  href,
  standard: 'CSV, HXL 1.1',
  type: 'text/csv',
});

/** Everything the house publishes for programs, with its standard and address: the page and the machine's catalogue show this and nothing else. */
export function catalogueOf({
  iati,
  threeSixty,
}: Pick<PublishedFiles, 'iati' | 'threeSixty'>): DatasetGroup[] {
  return [
    {
      key: 'money',
      datasets: [
        {
          key: 'iati',
          standard: 'IATI 2.03',
          href: 'xml' in iati ? '/open-data/iati.xml' : undefined,
          type: 'application/xml',
        },
        {
          key: 'threesixty',
          standard: '360Giving 1.4',
          href: 'package' in threeSixty ? '/open-data/360giving.json' : undefined,
          type: 'application/json',
        },
        tagged('csv', '/open-data/grants.csv'),
        {
          key: 'calls',
          standard: 'CommonGrants 0.4',
          href: '/common-grants/opportunities',
          type: 'application/json',
        },
      ],
    },
    {
      key: 'work',
      datasets: [
        tagged('results', '/results.csv'),
        tagged('work_plan', '/work-plan.csv'),
        tagged('events', '/events.csv'),
        { key: 'calendar', standard: 'iCalendar', href: '/events.ics', type: 'text/calendar' },
        tagged('conclusions', '/conclusions.csv'),
        tagged('way', '/way.csv'),
        tagged('capacity', '/capacity.csv'),
        tagged('learning_change', '/learning-change.csv'),
        tagged('voice', '/voice/counts.csv'),
      ],
    },
    {
      key: 'harmonisation',
      datasets: [
        tagged('recommendations', '/recommendations.csv'),
        tagged('outcomes', '/outcomes.csv'),
        tagged('practices', '/practices.csv'),
        tagged('partnerships', '/partnerships.csv'),
        tagged('materials', '/materials.csv'),
        { key: 'feed', standard: 'Atom (RFC 4287)', href: '/materials.atom', type: 'application/atom+xml' },
        tagged('echo', '/media-echo.csv'),
        { key: 'matrix', standard: 'CSV, HXL 1.1; JSON', href: '/matrix', type: null },
        tagged('standards', '/standards.csv'),
        tagged('laws', '/laws.csv'),
        tagged('series', '/series.csv'),
      ],
    },
  ];
}

/** The catalogue for programs, as DCAT 3 describes one. `text` gives the words of a key; addresses become whole. */
export function catalogueJson(
  groups: readonly DatasetGroup[],
  {
    title,
    note,
    publisher,
    baseUrl,
    text,
  }: {
    readonly title: string;
    /** That the records are invented, in a demonstration. */
    readonly note?: string | undefined;
    readonly publisher: string;
    readonly baseUrl: string;
    text(key: string): string;
  },
) {
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
    'dct:license': { '@id': licence },
    'dcat:dataset': groups.flatMap(({ key: theme, datasets }) =>
      datasets
        .filter(({ href }) => href !== undefined)
        .map(({ key, standard, href, type }) => ({
          '@id': `${baseUrl}/open-data#${key}`,
          '@type': 'dcat:Dataset',
          'dct:title': text(`opendata.set.${key}`),
          'dct:description': text(`opendata.set.${key}.about`),
          'dcat:keyword': theme,
          'dct:license': { '@id': licence },
          'dcat:distribution': {
            '@type': 'dcat:Distribution',
            'dct:conformsTo': standard,
            [type === null ? 'dcat:accessURL' : 'dcat:downloadURL']: { '@id': `${baseUrl}${href}` },
            ...(type === null ? {} : { 'dcat:mediaType': type }),
          },
        })),
    ),
  };
}
const licence = 'https://creativecommons.org/licenses/by/4.0/';
