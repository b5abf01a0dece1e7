import { audit } from '../../platform/audit/audit.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { convert, type Money } from '../../platform/money.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { getDefinition } from '../queries.ts';
import { recordExpenditurePermission } from './permissions.ts';
import { insertExpenditure } from './queries.ts';
import { shareBooks } from './queries-books.ts';
import { rateFor } from './rate-for.ts';

/**
 * Books a payment to a sub-grantee as the paying partner's expenditure, under the heading for financial support to third parties
 * (heading 6 of the EU's budget for grants), so that what was paid stands against the budget without being typed twice.
 * Whoever may not know the sub-grant reads it in steps.
 * Books nothing when the Action's budget has no such heading. Problems: `not_permitted`, `rate_rule_unknown`, `no_rate`.
 */
export async function bookPayment(
  work: Work,
  payment: {
    readonly partnerId: string;
    readonly agreementId: string;
    readonly paidOn: PlainDate;
    readonly what: string;
    readonly reference: string;
    readonly amount: Money;
  },
): Promise<void> {
  mustBeAbleTo(work.actor, recordExpenditurePermission, undefined);
  const { action } = await getDefinition(work.tx, work.actionId);
  const heading = action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key;
  if (!heading) return;
  await shareBooks(work.tx, work.actionId);
  const { amount, paidOn } = payment;
  const { rate, rateMonth } = await rateFor(work, { currency: amount.currency, spent_on: paidOn }, action);
  const id = newId();
  await insertExpenditure(work, {
    id,
    partnerId: payment.partnerId,
    agreementId: payment.agreementId,
    heading,
    spentOn: paidOn,
    description: payment.what,
    documentReference: payment.reference,
    originalMinor: amount.minor,
    originalCurrency: amount.currency,
    rate,
    rateMonth,
    amountMinor: convert(amount, rate, action.currency).minor,
    currency: action.currency,
    fromPayment: true,
  });
  await audit(
    work,
    recordExpenditurePermission.name,
    { kind: 'expenditure', id },
    { heading, originalMinor: amount.minor, originalCurrency: amount.currency, rate },
  );
}
