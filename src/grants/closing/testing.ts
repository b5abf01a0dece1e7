import type { Cast } from '../../../tests/support/cast.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { buildAgreement, buildApprovedReport, buildPaid } from '../testing.ts';
import { confirmClosing } from './confirm-closing.ts';

/** When the sub-grants of the tests are closed. */
export const closingTime: Instant = '2027-04-20T09:00:00.000Z';
/** By when money of theirs is paid back. */
export const dueOn: PlainDate = '2027-05-20';

/** A signed agreement with its first instalment of 3000 euro paid, and both periods reported with `spent` cents between them. */
export async function buildReported(cast: Cast, spent = 1_000_00, form: Record<string, string> = {}) {
  const built = await buildAgreement(cast, { form });
  await buildPaid(cast, built.instalments[0]!);
  await buildApprovedReport(cast, built.periods[0]!, { originalMinor: spent - 1 });
  await buildApprovedReport(cast, built.periods[1]!, { originalMinor: 1, spentOn: '2026-12-01' });
  return built;
}

/** Such an agreement, its balance confirmed by the sub-grantee. */
export async function buildConfirmed(cast: Cast, spent?: number, form?: Record<string, string>) {
  const built = await buildReported(cast, spent, form);
  await confirmClosing(cast.work(cast.besa, closingTime), built);
  return built;
}

/** Such an agreement, closed: what was paid beyond the final grant is paid back. */
export async function buildClosed(cast: Cast, spent?: number, form?: Record<string, string>) {
  const built = await buildConfirmed(cast, spent, form);
  const how = { reason: 'The trainings were not held.', dueOn };
  await completeAgreement(cast.work(cast.elira, closingTime), { ...built, step: 'complete', ...how });
  return built;
}
