import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { markOf, statusOfStandard } from '../rules.ts';
import type { PublishedProvision, PublishedStandard } from './queries.ts';

/** The standards with their provisions as rows of a file, in English, the second row in HXL hashtags (HXL 1.1). */
export function standardRows(
  standards: readonly PublishedStandard[],
  provisions: readonly PublishedProvision[],
): CsvCell[][] {
  const rows = standards.flatMap((standard) => {
    const own = provisions.filter(({ standardId }) => standardId === standard.id);
    const status = statusOfStandard(own.map((one) => one.status));
    return own.map((one) => [
      standard.key,
      standard.version,
      standard.area,
      standard.title.en,
      status,
      one.key,
      one.instrument,
      one.article,
      one.summary,
      one.status,
      markOf(one),
      one.verifiedOn,
    ]);
  });
  return [
    [
      'standard',
      'wording',
      'area',
      'title',
      'status',
      'provision',
      'instrument',
      'article',
      'summary',
      'instrument_status',
      'mark',
      'verified_on',
    ],
    [
      '#indicator+code',
      '#meta+version',
      '#subsector+name',
      '#indicator+name',
      '#status+standard',
      '#indicator+code+provision',
      '#meta+source+name',
      '#meta+source+article',
      '#description',
      '#status+source',
      '#status+verification',
      '#date+verified',
    ],
    ...rows,
  ];
}
