import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Document } from './queries.ts';

/** The documents as a file. */
export function documentRows({ t }: Language, documents: readonly Document[]): CsvCell[][] {
  return [
    [
      ...['id', 'type', 'title', 'date', 'reference', 'language', 'from', 'to'],
      ...['version', 'readers', 'text', 'status'],
    ],
    ...documents.map((one): CsvCell[] => [
      one.id,
      t(`action.document.kind.${one.kind}`),
      ...[one.title, one.datedOn, one.reference, one.language, one.sender, one.recipient],
      one.number,
      t(`action.document.audience.${one.audience}`),
      t(`action.document.text.${one.textState}`),
      t(`action.document.state.${one.state}`),
    ]),
  ];
}
