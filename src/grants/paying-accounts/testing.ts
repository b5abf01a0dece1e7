import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import { confirmPayingAccount } from './decide-account.ts';
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
  if (!proposed) await confirmPayingAccount(cast.work(side.filip, signed), { payingAccountId });
  return payingAccountId;
}
