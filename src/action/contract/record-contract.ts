import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listIncome } from '../income/queries.ts';
import { mustKeepSources } from '../income/rules.ts';
import { getDefinition } from '../queries.ts';
import { sourcesOf } from './cofinancing.ts';
import { recordContractPermission } from './permissions.ts';
import { insertContract, listContracts, lockContract } from './queries.ts';
import {
  type ContactTerms,
  type Contract,
  isSameContract,
  type PaymentTerms,
  type ReplyTerms,
  seenOfContract,
  unknownContract,
  unknownTerms,
} from './rules.ts';
import type { ContractForm } from './schema.ts';

type Proposed = ContactTerms & ReplyTerms & PaymentTerms & Pick<Contract, keyof typeof unknownBeside>;
const unknownBeside = { cofinancing: '', thirdPartiesTotalMinor: null, thirdPartyCeilingMinor: null };

/** Enters what the contract says, with the reason; earlier versions stay as its history. A contact person that is left out is not known; days to reply and terms of payment that are left out are our proposals. Problems: `not_permitted`, `contract_unchanged`, `cofinancing_source_gone` (source), `changed_meanwhile` when a colleague entered it since the form was shown (`seenOfContract`). */
export async function recordContract(
  work: Work,
  { seen, ...entered }: Omit<ContractForm, keyof Proposed | 'seen'> & Partial<Proposed> & { seen?: string },
): Promise<void> {
  const form: Omit<ContractForm, 'seen'> = { ...unknownTerms, ...unknownBeside, ...entered };
  mustBeAbleTo(work.actor, recordContractPermission, undefined);
  await lockContract(work.tx, work.actionId);
  const { action } = await getDefinition(work.tx, work.actionId);
  const [latest] = await listContracts(work.tx, work.actionId);
  if (seen !== undefined && seen !== seenOfContract(latest ?? unknownContract))
    throw problem('changed_meanwhile');
  if (latest && isSameContract(latest, form)) throw problem('contract_unchanged', {}, { field: 'number' });
  const [before, after] = [latest?.cofinancing, form.cofinancing].map((lines) =>
    sourcesOf(lines, action.currency),
  );
  mustKeepSources(before!, after!, await listIncome(work.tx, { actionId: work.actionId }));
  const id = await insertContract(work, { ...form, currency: action.currency });
  await audit(
    work,
    recordContractPermission.name,
    { kind: 'contract', id },
    { from: form.startsOn, to: form.endsOn, totalMinor: form.totalMinor },
  );
}
