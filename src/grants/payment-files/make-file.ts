import { audit } from '../../platform/audit/audit.ts';
import { sha256 } from '../../platform/canonical.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { payingAccountsOf } from '../paying-accounts/queries.ts';
import { lockInstalment } from '../payments/queries.ts';
import { instalmentWorkflow } from '../payments/workflow.ts';
import { payableReach, paymentFilePermissions } from './permissions.ts';
import { insertPaymentFile, listPayable, lockPaymentFiles, nextFileNumber, type Payable } from './queries.ts';
import { mustBeOfOneKind, mustBePayable, mustSayAgain, referenceOf, seenOfFile } from './rules.ts';
import { mostPayments } from './schema.ts';
import { type Payment, writePain } from './write-pain.ts';
import { writePaymentTable } from './write-table.ts';

type Input = {
  readonly instalments: readonly string[];
  readonly payOn: PlainDate;
  /** The person said that some of them are in a file already. */
  readonly again: boolean;
  /** What the page showed (`seenOfFile`). */
  readonly seen?: string;
  readonly demonstration: boolean;
};

/**
 * Makes one file for the bank out of approved instalments: who may pay each of them, to the account that was confirmed. They stay approved
 * until the bank has paid. Problems: those of paying an instalment, `paying_account_missing`, `payment_file_empty`, `payment_file_mixed`,
 * `payment_account_unready` (numbers), `payment_day_out_of_range`, `instalment_in_file` (numbers), `changed_since_shown`.
 */
export async function makeFile(work: Work, input: Input): Promise<string> {
  const { actor, tx, actionId, now } = work;
  mustBeAbleTo(actor, paymentFilePermissions.make, undefined);
  const partnerId = actor.organisationId;
  // One file after the other, and no account while one is made: what was just taken or replaced is seen below.
  await lockPaymentFiles(tx, partnerId);
  const { current } = await payingAccountsOf(tx, partnerId);
  if (!current) throw problem('paying_account_missing');
  mustBePayable(input.payOn, dayIn(zone, now));
  const number = await nextFileNumber(tx, partnerId);
  const payments = await readPayments(work, input, current.id);
  const { kind, currency } = mustBeOfOneKind(payments);
  const format = kind === 'pain' ? current.format : 'csv';
  const id = newId();
  const order = {
    ...{ debtor: current, payOn: input.payOn, madeAt: now, payments, demonstration: input.demonstration },
    messageId: id.replaceAll('-', ''),
  };
  const content = format === 'csv' ? writePaymentTable(order) : writePain({ ...order, format });
  const totalMinor = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const hash = sha256(content);
  await insertPaymentFile(
    tx,
    {
      ...{ id, actionId, partnerId, number, accountId: current.id, format, currency, payOn: input.payOn },
      ...{
        payments: payments.length,
        totalMinor,
        content,
        sha256: hash,
        madeBy: actor.personId,
        madeAt: now,
      },
    },
    payments.map(({ id: instalmentId, agreementId, account, amountMinor, fileNumber }) => ({
      ...{ instalmentId, agreementId, account, amountMinor, again: fileNumber !== null },
    })),
  );
  await audit(
    work,
    paymentFilePermissions.make.name,
    { kind: 'payment_file', id },
    { number, format, payments: payments.length, total_minor: totalMinor, sha256: hash },
  );
  return id;
}

/** The instalments as payments, locked, each as far as a payment may go. */
async function readPayments(
  work: Work,
  { instalments, again, seen }: Input,
  payingAccountId: string,
): Promise<(Payable & Payment)[]> {
  const { tx, actionId, actor } = work;
  const ids = [...new Set(instalments)].sort();
  if (ids.length === 0) throw problem('payment_file_empty', {}, { field: 'instalments' });
  for (const id of ids) beginStep(work, instalmentWorkflow, 'pay', await lockInstalment(tx, id));
  const payable = await listPayable(tx, { actionId, reach: payableReach(actor), limit: mostPayments });
  const found = payable.filter(({ id }) => ids.includes(id));
  if (found.length < ids.length) throw problem('not_found');
  const ready = payable.filter((one) => one.unready === undefined);
  mustBeSeen(seen, seenOfFile(payingAccountId, ready));
  const unready = found.filter((one) => one.unready !== undefined);
  if (unready.length > 0)
    throw problem('payment_account_unready', { numbers: namesOf(unready) }, { field: 'instalments' });
  mustSayAgain(found.filter(({ fileNumber }) => fileNumber !== null).map(referenceOf), again);
  return found.map((one) => ({
    ...{ ...one, creditor: one.organisationName, bank: one.bank ?? '', account: one.confirmed! },
  }));
}

const namesOf = (some: readonly Payable[]): string => some.map(referenceOf).join(', ');
