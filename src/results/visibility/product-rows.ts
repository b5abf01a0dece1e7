import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Product } from './queries.ts';
import { marksOf } from './rules.ts';

/** What is known of the marks of a product, in words. */
export function marksText({ t }: Language, product: Pick<Product, 'emblem' | 'statement' | 'derogation'>) {
  return t(`results.visibility.marks.${marksOf(product)}`);
}

/** The page of the record that another area keeps. */
export function recordPath({ source, recordId, eventId }: Product): string | undefined {
  if (source === 'material') return `/staff/materials/${recordId}`;
  if (source === 'event') return `/staff/gatherings/${recordId}`;
  return source === 'handout' ? `/staff/gatherings/${eventId}` : undefined;
}

/** The register as a file. */
export function productRows(language: Language, products: readonly Product[]): CsvCell[][] {
  const { t } = language;
  return [
    [
      ...['id', 'type', 'title', 'date', 'who', 'channel', 'address', 'files'],
      ...['emblem', 'statement', 'derogation', 'marks'],
    ],
    ...products.map((one): CsvCell[] => [
      one.recordId,
      t(`results.visibility.kind.${one.kind}`),
      one.title,
      one.shownOn,
      one.who,
      one.channel,
      one.url,
      one.files,
      t(one.emblem ? 'results.visibility.seen' : 'results.visibility.not_seen'),
      t(one.statement ? 'results.visibility.seen' : 'results.visibility.not_seen'),
      one.derogation,
      marksText(language, one),
    ]),
  ];
}
