import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { mustBeBills } from '../bills/rules.ts';
import { getParty } from '../parties/queries.ts';
import { accountsOf, insertAccountProof } from './queries.ts';

/**
 * The sub-grantee shows that the account of a draft agreement is its own, by the bank's document. Problems: `agreement_not_in_state`,
 * `account_not_entered`, `account_already_proved`, `account_proof_without_file`, `file_type_not_accepted` (kinds).
 */
export async function proveAccount(
  work: Work,
  { agreementId, files }: { agreementId: string; files: readonly StoredFile[] },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  beginStep(work, agreementWorkflow, 'prove_account', { ...agreement, ...(await accountsOf(tx, agreement)) });
  const [file] = files;
  if (!file) throw problem('account_proof_without_file', {}, { field: 'document' });
  mustBeBills([file], 0, 'document');
  const { organisationId } = agreement;
  const { bank, account } = await getParty(tx, organisationId);
  const fileId = await keepFile(work, file, { organisationId, purpose: 'account' });
  await insertAccountProof(tx, {
    ...{ id: newId(), agreementId, organisationId, bank, account, fileId },
    ...{ submittedBy: actor.personId, submittedAt: now },
  });
  await finishStep(work, agreementWorkflow, 'prove_account', agreementId);
}
