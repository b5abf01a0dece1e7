import { type Block, heading, keyValues, paragraphs, table } from '../../platform/documents/document.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { money } from '../../platform/money.ts';
import { zone } from '../../platform/zone.ts';
import { hasClosing } from '../agreements/rules.ts';
import { balanceRows } from '../closing/balance-rows.ts';
import { gatherClosing } from '../closing/gather-closing.ts';
import { makeDebitNote } from '../closing/make-debit-note.ts';
import { type Asset, findClosing, listAssets, listResults } from '../closing/queries.ts';
import { balanceOf } from '../closing/rules.ts';
import { joined, type Making, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';

/** The balance, both confirmations, equipment and results; the debit note where money is paid back, with what came in. */
export async function closingFiles(making: Making): Promise<Part> {
  const { tx, agreement, language, now } = making;
  if (!hasClosing(agreement)) return joined([]);
  const { t } = language;
  const balance = balanceOf(await gatherClosing(tx, agreement, now));
  const record = await findClosing(tx, agreement.id);
  const at = (instant: string) => language.instant(instant, zone);
  const closed = agreement.state === 'terminated' ? 'settle' : 'complete';
  const blocks: Block[] = [
    heading(t('grants.closing.balance'), 2),
    keyValues([
      ...balanceRows(language, agreement, record ? { ...balance, ...record } : balance).map(
        ({ key, value }) => [key, value] as const,
      ),
      ...(record ? [[t('history.agreement.confirm_closing'), at(record.confirmedAt)] as const] : []),
      ...(record?.closedAt ? [[t(`history.agreement.${closed}`), at(record.closedAt)] as const] : []),
    ]),
    ...(agreement.closingReturnReason
      ? [heading(t('grants.closing.return.reason'), 2), ...paragraphs(agreement.closingReturnReason)]
      : []),
    ...assetBlocks(making, await listAssets(tx, agreement.id)),
    await resultTable(making),
  ];
  const title = t('grants.closing.title');
  const files = [
    await recordFile(making, pathIn('closing', 'closing.docx'), { title, blocks }),
    ...(await noteOfDebit(making)),
  ];
  return { files, leftOut: [] };
}

function assetBlocks({ language }: Making, assets: readonly Asset[]): Block[] {
  const { t } = language;
  if (assets.length === 0) return [];
  return [
    table(
      t('grants.closing.assets'),
      [
        { head: t('grants.asset.name'), width: 2 },
        { head: t('grants.asset.cost'), align: 'end' },
        { head: t('grants.asset.fate'), width: 2 },
      ],
      assets.map(({ name, costMinor, currency, fate, receiver }) => [
        name,
        language.money(money(costMinor, currency)),
        [t(`grants.asset.fate.${fate}`), receiver].filter(Boolean).join(': '),
      ]),
    ),
  ];
}

async function resultTable({ tx, language, agreement }: Making): Promise<Block> {
  const { t, number } = language;
  return table(
    t('grants.closing.results'),
    [
      { head: t('grants.agreement.indicator'), width: 3 },
      { head: t('grants.agreement.target'), align: 'end' },
      { head: t('grants.closing.reached'), align: 'end' },
    ],
    (await listResults(tx, agreement.id)).map(({ key, target, value }) => [
      t(`grants.indicator.${key}`),
      number(target),
      number(value),
    ]),
  );
}

async function noteOfDebit(making: Making): Promise<ArchiveFile[]> {
  const note = await makeDebitNote(making, making.agreement, making.demonstration);
  return note ? [{ name: pathIn('closing', 'debit-note.docx'), bytes: await writeDocx(note) }] : [];
}
