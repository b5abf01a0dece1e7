import type { Cast, Side } from '../../../tests/support/cast.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { approveInstalment } from '../payments/approve-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { decideAccount } from './decide-account.ts';
import { makeFile } from './make-file.ts';
import { proposeAccount } from './propose-account.ts';
import type { AccountForm } from './schema.ts';

const signed: Instant = '2026-03-12T09:00:00.000Z';
export const payingAccount: AccountForm = {
  ...{ holder: 'Ura ‘Përmbi’ Đerdap & Ko', iban: 'RS35260005601001611379', bic: 'NBSRRSBD' },
  format: 'pain.001.001.03',
};

/** The account that the side's partner pays from, confirmed unless `proposed`. */
export async function buildPayingAccount(
  cast: Cast,
  {
    side = cast,
    proposed = false,
    form = payingAccount,
  }: { side?: Side; proposed?: boolean; form?: AccountForm } = {},
): Promise<string> {
  const payingAccountId = await proposeAccount(cast.work(side.fatos, signed), form);
  if (!proposed) await decideAccount(cast.work(side.filip, signed), { payingAccountId, confirmed: true });
  return payingAccountId;
}

/** An instalment that two people approved. */
export async function buildApproved(
  cast: Cast,
  instalmentId: string,
  { side = cast }: { side?: Side } = {},
): Promise<string> {
  await requestInstalment(cast.work(side.besa, signed), { instalmentId });
  await approveInstalment(cast.work(side.elira, signed), { instalmentId, approval: 'approve_first' });
  await approveInstalment(cast.work(side.fatos, signed), { instalmentId, approval: 'approve_second' });
  return instalmentId;
}

/** A file of these instalments, with an account of its own to pay from. */
export async function buildPaymentFile(
  cast: Cast,
  instalments: readonly string[],
  { side = cast }: { side?: Side } = {},
): Promise<string> {
  await buildPayingAccount(cast, { side });
  for (const one of instalments) await buildApproved(cast, one, { side });
  const payOn = dayIn(zone, signed);
  return makeFile(cast.work(side.filip, signed), { instalments, payOn, again: false, demonstration: true });
}
