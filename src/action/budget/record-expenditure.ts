import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listPartners } from '../queries.ts';
import { recordExpenditurePermission } from './permissions.ts';
import { insertExpenditure } from './queries.ts';
import { lockExpenditure } from './queries-expenditure.ts';
import type { ExpenditureForm } from './schema.ts';
import { answered, weighExpenditure } from './weigh-expenditure.ts';

/**
 * Records what the actor's own partner spent. What is out of line is asked about first, and the answer is kept. Returns its id.
 * Problems: `not_permitted`, `expenditure_questions` (count), and those of `weighExpenditure`.
 */
export async function recordExpenditure(work: Work, form: ExpenditureForm): Promise<string> {
  mustBeAbleTo(work.actor, recordExpenditurePermission, undefined);
  const { tx, actionId, actor } = work;
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === actor.organisationId)) throw problem('not_permitted');
  const partnerId = actor.organisationId;
  await lockExpenditure(work, partnerId);
  const { entry, questions } = await weighExpenditure(work, form, { partnerId });
  const id = newId();
  await insertExpenditure(work, { ...entry, ...answered(questions, form.reason), id, partnerId });
  const { heading, originalMinor, originalCurrency, rate } = entry;
  await audit(
    work,
    recordExpenditurePermission.name,
    { kind: 'expenditure', id },
    { heading, originalMinor, originalCurrency, rate, questions: questions.length },
  );
  return id;
}
