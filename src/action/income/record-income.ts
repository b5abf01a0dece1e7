import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { shareBooks } from '../budget/queries-books.ts';
import { lockContract } from '../contract/queries.ts';
import { listPartners } from '../queries.ts';
import { recordIncomePermission } from './permissions.ts';
import { insertIncome } from './queries.ts';
import type { IncomeForm } from './schema.ts';
import { weighIncome } from './weigh-income.ts';

/**
 * Records what the actor's own partner received beside the contribution. What is out of line is asked about first, and the answer is
 * kept. Returns its id. Problems: `not_permitted`, `income_questions` (count), and those of `weighIncome`.
 */
export async function recordIncome(work: Work, form: IncomeForm): Promise<string> {
  mustBeAbleTo(work.actor, recordIncomePermission, undefined);
  const { tx, actionId, actor } = work;
  const partnerId = actor.organisationId;
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === partnerId)) throw problem('not_permitted');
  await shareBooks(tx, actionId);
  // What the sources of the contract have left does not move meanwhile.
  await lockContract(tx, actionId);
  const { income, questions } = await weighIncome(work, form, partnerId);
  if (questions.length > 0 && form.reason === '')
    throw problem('income_questions', { count: questions.length }, { field: 'reason' });
  const id = newId();
  await insertIncome(work, {
    ...{ ...income, id, partnerId, correctsId: null },
    questions: questions.map(({ kind }) => kind),
    confirmedBecause: questions.length > 0 ? form.reason : null,
  });
  const { kind, originalMinor, originalCurrency } = income;
  await audit(
    work,
    recordIncomePermission.name,
    { kind: 'income', id },
    { kind, originalMinor, originalCurrency, questions: questions.length },
  );
  return id;
}
