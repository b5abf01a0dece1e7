import type { Indicator } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { figureOfCsv } from '../figure-of-csv.ts';
import { scopeText } from './dispute-text.ts';
import type { Dispute } from './queries.ts';

/** The columns of the list as a file, with their hashtags. */
export const disputeColumns = [
  ['id', '#meta+dispute+id'],
  ['indicator', '#indicator+code'],
  ['name', '#indicator+name'],
  ['scope', '#meta+scope'],
  ['partner', '#org+name'],
  ['disputed on', '#date+disputed'],
  ['due', '#date+due'],
  ['status', '#status'],
  ['claim', '#meta+claim'],
  ['claimed', '#indicator+claimed+num'],
  ['value then', '#indicator+value+disputed+num'],
  ['value answered', '#indicator+value+answered+num'],
  ['answered on', '#date+answered'],
  ['reason', '#description+reason'],
  ['answer', '#description+answer'],
  ['note', '#meta+note'],
] as const;

/** The disputes as rows of a file: no person. */
export function disputeRows(
  language: Language,
  disputes: readonly Dispute[],
  { names, currency }: { names: ReadonlyMap<string, Indicator & { text: string }>; currency: string },
): CsvCell[][] {
  return disputes.map((one): CsvCell[] => {
    const indicator = names.get(one.indicator);
    const write = (value: number | null) => figureOfCsv(indicator ?? { unit: 'number' }, value, currency);
    return [
      ...[one.id, one.indicator, indicator?.text ?? '', scopeText(language, one), one.partnerName],
      ...[dayIn(zone, one.raisedAt), one.dueOn, one.state, one.claim],
      ...[write(one.claimed), write(one.value), write(one.valueAnswered)],
      ...[one.answeredAt ? dayIn(zone, one.answeredAt) : '', one.reason, one.answerText],
      one.value === null ? language.t('results.dispute.withheld') : '',
    ];
  });
}
