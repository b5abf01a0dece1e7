import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { convert, money } from '../../platform/money.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { recordExpenditurePermission } from './permissions.ts';
import { insertExpenditure } from './queries.ts';
import { rateFor } from './rate-for.ts';
import { mustBeSpent } from './rules.ts';
import type { ExpenditureForm } from './schema.ts';

/**
 * Records what the actor's own partner spent, in its own currency with the loaded rate of the month that the Action's rule names.
 * A record is never changed: a correction takes the amount back with the opposite sign. Returns its id.
 * Problems: `not_permitted`, `expenditure_in_future`, `heading_unknown`, `rate_rule_unknown`, `no_rate` (currency, month).
 */
export async function recordExpenditure(work: Work, form: ExpenditureForm): Promise<string> {
  mustBeAbleTo(work.actor, recordExpenditurePermission, undefined);
  const { tx, actionId, actor, now } = work;
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === actor.organisationId)) throw problem('not_permitted');
  const { action } = await getDefinition(tx, actionId);
  if (!action.budgetHeadings.some(({ key }) => key === form.heading))
    throw problem('heading_unknown', {}, { field: 'heading' });
  mustBeSpent(form.spent_on, dayIn(zone, now));
  const { rate, rateMonth } = await rateFor(work, form, action);
  const original = money(form.correction ? -form.amount : form.amount, form.currency);
  const id = newId();
  await insertExpenditure(work, {
    id,
    partnerId: actor.organisationId,
    heading: form.heading,
    spentOn: form.spent_on,
    description: form.description,
    documentReference: form.document_reference,
    originalMinor: original.minor,
    originalCurrency: original.currency,
    rate,
    rateMonth,
    amountMinor: convert(original, rate, action.currency).minor,
    currency: action.currency,
  });
  await audit(
    work,
    recordExpenditurePermission.word,
    { kind: 'expenditure', id },
    { heading: form.heading, originalMinor: original.minor, originalCurrency: original.currency, rate },
  );
  return id;
}
