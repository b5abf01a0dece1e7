import type { Instant } from '../../platform/dates.ts';
import {
  type Block,
  heading,
  keyValues,
  paragraph,
  paragraphs,
  table,
} from '../../platform/documents/document.ts';
import { zone } from '../../platform/zone.ts';
import type { Application } from '../applications/queries.ts';
import { type Check, findCheck } from '../checks/queries.ts';
import { checkItems } from '../checks/rules.ts';
import { findGapFile, type Gap, listGaps } from '../gaps/queries.ts';
import { gapStateOf } from '../gaps/rules.ts';
import { joined, type Making, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';
import { type KeptFile, storedFiles } from './stored-files.ts';

/** How the application was checked, what was asked about it, and what was replied, with its files. */
export async function checkFiles(making: Making, application: Application): Promise<Part> {
  const { tx, language } = making;
  const check = await findCheck(tx, application.id);
  const gaps = await listGaps(tx, application.id);
  const blocks = [
    ...(check ? checkBlocks(making, check) : []),
    ...(gaps.length > 0 ? [heading(language.t('grants.gap.list.title'), 2)] : []),
    ...gaps.flatMap((gap, at) => gapBlocks(making, gap, at)),
  ];
  const title = language.t('grants.check.title');
  const document = await recordFile(making, pathIn('checks', 'checks.docx'), { title, blocks });
  const parts: Part[] = [{ files: [document], leftOut: [] }];
  for (const [at, gap] of gaps.entries()) parts.push(await replyFiles(making, gap, at));
  return joined(parts);
}

function checkBlocks({ language }: Making, check: Check): Block[] {
  const { t } = language;
  const { items, outcome, reasons, firstConcludedAt, confirmedAt, confirmedRole } = check;
  const at = (role: string, instant: Instant) =>
    `${t(`people.role.${role}`)}, ${language.instant(instant, zone)}`;
  const outcomeText = outcome === 'open' ? [] : [paragraph(t(`grants.dossier.check.${outcome}`))];
  return [
    ...outcomeText,
    ...(firstConcludedAt
      ? [
          keyValues([
            [t('grants.check.first'), at('grant_officer', firstConcludedAt)],
            ...(confirmedRole && confirmedAt
              ? [[t('grants.check.second'), at(confirmedRole, confirmedAt)] as const]
              : []),
          ]),
        ]
      : []),
    table(
      t('grants.check.title'),
      [
        { head: t('grants.check.title'), width: 3 },
        { head: t('common.state') },
        { head: t('grants.check.note'), width: 2 },
      ],
      checkItems.map((item) => {
        const verdict = items[item]?.verdict;
        return [
          t(`grants.check.item.${item}`),
          verdict ? t(`grants.check.verdict.${verdict}`) : '–',
          items[item]?.note ?? '',
        ];
      }),
    ),
    ...(reasons ? [heading(t('grants.check.reasons'), 2), ...paragraphs(reasons)] : []),
  ];
}

function gapBlocks({ language, now }: Making, gap: Gap, at: number): Block[] {
  const { t } = language;
  return [
    heading(`${at + 1}. ${t(`grants.gap.kind.${gap.kind}`)}`, 3),
    keyValues([
      [t('common.state'), t(`grants.gap.state.${gapStateOf(gap, now)}`)],
      [t('grants.gap.asked'), language.instant(gap.askedAt, gap.deadlineZone)],
      [t('grants.gap.due_on'), language.day(gap.dueOn)],
      ...(gap.repliedAt
        ? [[t('grants.gap.replied'), language.instant(gap.repliedAt, gap.deadlineZone)] as const]
        : []),
    ]),
    ...paragraphs(gap.request),
    ...(gap.reply ? [paragraph([{ bold: t('grants.complaint.answer') }]), ...paragraphs(gap.reply)] : []),
  ];
}

async function replyFiles(making: Making, gap: Gap, at: number): Promise<Part> {
  const kept: KeptFile[] = [];
  for (const { id } of gap.files) {
    const found = await findGapFile(making.tx, id);
    if (found) kept.push(found.file);
  }
  return storedFiles(making, pathIn('checks', `request-${at + 1}`), kept);
}
