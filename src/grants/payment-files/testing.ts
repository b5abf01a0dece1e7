import type { Cast, Side } from '../../../tests/support/cast.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { buildPayingAccount } from '../paying-accounts/testing.ts';
import { approveInstalment } from '../payments/approve-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { makeFile } from './make-file.ts';

const signed: Instant = '2026-03-12T09:00:00.000Z';
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
