import { dayIn } from '../../platform/dates.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { zone } from '../../platform/zone.ts';
import { changeInWords } from '../corrections/change-in-words.ts';
import type { Correction } from '../corrections/queries.ts';
import type { Line } from '../reports/queries.ts';
import { type Making, pathIn } from './folders.ts';
import { workbookFile } from './record-document.ts';

/** The confirmed corrections of each line in words, with their days, the oldest first. */
export function confirmedIn(
  { language }: Making,
  corrections: readonly Correction[],
): (lineId: string) => string {
  const { t, day } = language;
  const said = (one: Correction) =>
    `${day(dayIn(zone, one.decidedAt!))}: ${changeInWords(language, one)}. ${t(`grants.correction.kind.${one.kind}`)}: ${one.reason}`;
  return (lineId) =>
    corrections
      .filter((one) => one.lineId === lineId && one.state === 'confirmed')
      .map(said)
      .join('\n');
}

/** Every correction of a report that the reader may read, what was turned down or withdrawn among them, as a workbook and as CSV. */
export async function correctionFiles(
  making: Making,
  name: string,
  lines: readonly Line[],
  corrections: readonly Correction[],
): Promise<ArchiveFile[]> {
  if (corrections.length === 0) return [];
  const { t } = making.language;
  const line = new Map(lines.map((one) => [one.id, one]));
  const heads = [
    t('common.description'),
    t('grants.line.document'),
    t('common.state'),
    t('grants.correction.proposed_at'),
    t('grants.correction.decided_at'),
    t('grants.correction.kind'),
    t('grants.line.rule'),
    t('grants.correction.before'),
    t('grants.correction.change'),
    t('grants.correction.after'),
    t('common.reason'),
    t('grants.correction.refusal'),
  ];
  const before = (one: Correction) => [
    line.get(one.lineId)?.description ?? '',
    line.get(one.lineId)?.documentReference ?? '',
    t(`grants.correction.state.${one.state}`),
  ];
  const why = (one: Correction) => [
    t(`grants.correction.kind.${one.kind}`),
    one.rule ? t(`grants.line.rule.${one.rule}`) : '',
  ];
  const amounts = (one: Correction) =>
    [one.acceptedMinor - one.changeMinor, one.changeMinor, one.acceptedMinor].map((minor) =>
      money(minor, one.currency),
    );
  const proposed = (one: Correction) => dayIn(zone, one.proposedAt);
  const decided = (one: Correction) => one.decidedAt && dayIn(zone, one.decidedAt);
  const book = await workbookFile(making, pathIn('reports', name, 'corrections.xlsx'), {
    name: t('grants.correction.title'),
    columns: heads.map((head) => ({ head })),
    rows: corrections.map((one) => {
      const day = decided(one);
      const amount = amounts(one).map((each) => ({ money: each }));
      const days = [{ day: proposed(one) }, day ? { day } : ''];
      return [...before(one), ...days, ...why(one), ...amount, one.reason, one.refusalReason];
    }),
  });
  const rows = corrections.map((one) => [
    ...[...before(one), proposed(one), decided(one) ?? '', ...why(one)],
    ...[...amounts(one).map(toDecimal), one.reason, one.refusalReason],
  ]);
  const bytes = Buffer.from(writeCsv([heads, ...rows]));
  return [book, { name: pathIn('reports', name, 'corrections.csv'), bytes }];
}
