import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { agreementPermissions } from './permissions.ts';
import { lifted, mustBeAnotherPerson } from './protection-rules.ts';
import { lockAgreement, saveProtection } from './queries.ts';
import { decideProposal, findProposal } from './queries-publicity.ts';

/** A second person agrees that it becomes public, or refuses; whoever proposed it may only take it back. Problems: `no_publicity_proposed`, `changed_since_shown`, `needs_second_person`. */
export async function decidePublicity(
  work: Work,
  input: { agreementId: string; agreed: boolean; seen?: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, agreementPermissions.decidePublicity, agreement);
  const proposal = await findProposal(work.tx, agreement.id);
  if (!proposal) throw problem('no_publicity_proposed');
  mustBeSeen(input.seen, seenOfProposal(agreement, proposal));
  if (input.agreed) mustBeAnotherPerson(work.actor.personId, proposal.proposedBy);
  await decideProposal(work.tx, agreement.id, {
    agreed: input.agreed,
    decidedBy: work.actor.personId,
    decidedAt: work.now,
  });
  if (input.agreed)
    await saveProtection(
      work.tx,
      agreement.id,
      { ...lifted(agreement, proposal), protectionReason: agreement.protectionReason },
      work.now,
    );
  await audit(
    work,
    agreementPermissions.decidePublicity.name,
    { kind: 'agreement', id: agreement.id },
    { agreed: input.agreed, proposal: proposal.id },
  );
}

/** What the page of a decision showed: the proposal, and the agreement of which something becomes public. */
export function seenOfProposal(
  { version }: { readonly version: number },
  { id }: { readonly id: string },
): string {
  return `${id} ${version}`;
}
