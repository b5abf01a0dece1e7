import { dayIn } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { listAccountProofs } from '../account-proofs/queries.ts';
import { listInstalments } from '../agreements/queries.ts';
import { paymentFilePermissions } from '../payment-files/permissions.ts';
import { listFilesOf } from '../payment-files/queries.ts';
import { referenceOf } from '../payment-files/rules.ts';
import { listProofs } from '../payment-proofs/queries.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { workbookFile } from './record-document.ts';
import { storedFiles } from './stored-files.ts';

/** The instalments with their request, payment files, payment and the bank's documents; who approved each is in the history. */
export async function instalmentFiles(making: Making): Promise<Part> {
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
    await filesForBank(making),
    await storedFiles(making, pathIn('payments', 'account'), accounts),
    await storedFiles(making, pathIn('payments', 'proofs'), proofs),
  ]);
}

/** In which file for the bank each payment was, with its hash. The files also pay others: they are not in the dossier. */
async function filesForBank(making: Making): Promise<Part> {
  const { tx, actor, agreement, language } = making;
  const { t } = language;
  const name = pathIn('payments', 'payment-files.xlsx');
  const { id, partnerId } = agreement;
  if (!may(actor, paymentFilePermissions.read, { id, partnerId, jurisdiction: null }))
    return notForRole(making, name);
  const rows = await listFilesOf(tx, id);
  if (rows.length === 0) return { files: [], leftOut: [] };
  const book = await workbookFile(making, name, {
    name: t('grants.payment_file.list.title'),
    columns: [
      { head: t('grants.payment_file.number') },
      { head: t('grants.payment_file.reference'), width: 30 },
      { head: t('common.amount') },
      { head: t('grants.payment_file.made') },
      { head: t('grants.payment_file.pay_on') },
      { head: t('grants.payment_file.format') },
      { head: 'SHA-256', width: 70 },
    ],
    rows: rows.map((one) => [
      t('grants.payment_file.title', { number: one.fileNumber }),
      referenceOf({ agreementNumber: agreement.number, number: one.number }),
      { money: money(one.amountMinor, one.currency) },
      { day: dayIn(zone, one.madeAt) },
      { day: one.payOn },
      one.format,
      one.sha256,
    ]),
  });
  return { files: [book], leftOut: [] };
}
