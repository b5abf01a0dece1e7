import { taggedTable } from '../../platform/documents/hxl.ts';
import type { LawProvision, PublishedLaw } from './queries.ts';

const columns = [
  ['jurisdiction', '#country+code'],
  ['made_by', '#adm1+name'],
  ['law', '#meta+law+name'],
  ['field', '#subsector'],
  ['number', '#meta+law+code'],
  ['gazette', '#meta+law+gazette'],
  ['place', '#meta+law+article'],
  ['subject', '#subsector+topic'],
  ['says', '#description'],
  ['source', '#meta+source'],
  ['verified', '#status+verification'],
  ['checked_on', '#date+verified'],
] as const;

/** The laws with the places we describe as rows of a file, in English, the second row in HXL hashtags (HXL 1.1). */
export function lawRows(laws: readonly PublishedLaw[], provisions: readonly LawProvision[]) {
  const rows = laws.flatMap((law) => {
    const own = provisions.filter(({ lawId }) => lawId === law.id);
    const head = [
      law.jurisdiction,
      law.subJurisdiction ?? '',
      law.title,
      law.field,
      law.number,
      law.gazetteNumber,
    ];
    if (own.length === 0)
      return [[...head, '', '', '', law.source, law.verified ? 'seen' : 'from_memory', law.checkedOn]];
    return own.map((one) => [
      ...head,
      one.path ?? '',
      one.subject,
      one.says,
      one.source,
      one.verified ? 'seen' : 'from_memory',
      one.checkedOn,
    ]);
  });
  return taggedTable(columns, rows);
}
