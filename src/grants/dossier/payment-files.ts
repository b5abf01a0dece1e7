import { dayIn } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { zone } from '../../platform/zone.ts';
import { listAccountProofs } from '../account-proofs/queries.ts';
import { listInstalments } from '../agreements/queries.ts';
import { listProofs } from '../payment-proofs/queries.ts';
import { joined, type Making, type Part, pathIn } from './folders.ts';
import { workbookFile } from './record-document.ts';
import { storedFiles } from './stored-files.ts';

/** The instalments with their request, payment and the bank's documents; who approved each is in the history. */
export async function paymentFiles(making: Making): Promise<Part> {
  const { tx, agreement, language } = making;
  const { t } = language;
  const instalments = await listInstalments(tx, agreement.id);
  const sheet = await workbookFile(making, pathIn('payments', 'instalments.xlsx'), {
    name: t('grants.agreement.instalments'),
    columns: [
      { head: '#', width: 5 },
      { head: t('grants.instalment.kind') },
      { head: t('common.amount') },
      { head: t('grants.instalment.state.planned') },
      { head: t('common.state') },
      { head: t('grants.instalment.state.requested') },
      { head: t('grants.instalment.paid_on') },
      { head: t('grants.instalment.reference') },
    ],
    rows: instalments.map((one) => [
      one.number,
      t(`grants.instalment.kind.${one.kind}`),
      { money: money(one.amountMinor, one.currency) },
      { money: money(one.plannedMinor ?? one.amountMinor, one.currency) },
      t(`grants.instalment.state.${one.state}`),
      one.requestedAt ? { day: dayIn(zone, one.requestedAt) } : null,
      one.paidOn ? { day: one.paidOn } : null,
      one.paymentReference,
    ]),
  });
  const proofs = await listProofs(tx, agreement.id);
  const accounts = (await listAccountProofs(tx, agreement.id)).map((one) => ({
    ...one,
    state: one.fileState,
  }));
  return joined([
    { files: [sheet], leftOut: [] },
    await storedFiles(making, pathIn('payments', 'account'), accounts),
    await storedFiles(making, pathIn('payments', 'proofs'), proofs),
  ]);
}
