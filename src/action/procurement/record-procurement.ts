import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockExpenditure } from '../budget/queries-expenditure.ts';
import { listPartners } from '../queries.ts';
import { recordProcurementPermission } from './permissions.ts';
import { insertProcurement } from './queries-store.ts';
import type { ProcurementForm } from './schema.ts';
import { answeredContract, weighContract } from './weigh-contract.ts';

/**
 * Records what the actor's own partner ordered. What is out of line is asked about first, and the answer is kept. Returns its id.
 * Problems: `not_permitted`, `procurement_questions` (count), and those of `weighContract`.
 */
export async function recordProcurement(work: Work, form: ProcurementForm): Promise<string> {
  mustBeAbleTo(work.actor, recordProcurementPermission, undefined);
  const { tx, actionId, actor } = work;
  const partnerId = actor.organisationId;
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === partnerId)) throw problem('not_permitted');
  await lockExpenditure(work, partnerId);
  const { contract, questions } = await weighContract(work, form, { partnerId });
  const id = newId();
  await insertProcurement(work, { ...contract, ...answeredContract(questions, form.reason), id, partnerId });
  const { kind, procedure, heading, originalMinor, originalCurrency } = contract;
  await audit(
    work,
    recordProcurementPermission.name,
    { kind: 'procurement', id },
    { kind, procedure, heading, originalMinor, originalCurrency, questions: questions.length },
  );
  return id;
}
