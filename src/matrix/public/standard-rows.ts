import { taggedTable } from '../../platform/documents/hxl.ts';
import { markOf, statusOfStandard } from '../rules.ts';
import type { PublishedProvision, PublishedStandard } from './queries.ts';

const columns = [
  ['standard', '#indicator+code'],
  ['wording', '#meta+version'],
  ['area', '#subsector+name'],
  ['title', '#indicator+name'],
  ['status', '#status+standard'],
  ['provision', '#indicator+code+provision'],
  ['instrument', '#meta+source+name'],
  ['article', '#meta+source+article'],
  ['summary', '#description'],
  ['instrument_status', '#status+source'],
  ['mark', '#status+verification'],
  ['verified_on', '#date+verified'],
] as const;

/** The standards with their provisions as rows of a file, in English, the second row in HXL hashtags (HXL 1.1). */
export function standardRows(
  standards: readonly PublishedStandard[],
  provisions: readonly PublishedProvision[],
) {
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
  return taggedTable(columns, rows);
}
