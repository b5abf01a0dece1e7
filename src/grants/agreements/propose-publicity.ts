import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { agreementPermissions } from './permissions.ts';
import { mustLift, type Publicity } from './protection-rules.ts';
import { lockAgreement } from './queries.ts';
import { findProposal, insertProposal } from './queries-publicity.ts';

/** Proposes what becomes public: nothing does before a second person agrees. Problems: `publicity_proposed_already`, `nothing_to_lift`. */
export async function proposePublicity(
  work: Work,
  input: { agreementId: string; publicity: Publicity; reason: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, agreementPermissions.proposePublicity, agreement);
  if (await findProposal(work.tx, agreement.id)) throw problem('publicity_proposed_already');
  const publicity = mustLift(agreement, input.publicity, dayIn(zone, work.now));
  await insertProposal(work.tx, agreement, {
    ...publicity,
    reason: input.reason,
    proposedBy: work.actor.personId,
    proposedAt: work.now,
  });
  const { endDelay, showPlace, showName } = publicity;
  await audit(
    work,
    agreementPermissions.proposePublicity.name,
    { kind: 'agreement', id: agreement.id },
    { end_delay: endDelay, show_place: showPlace, show_name: showName },
    { reason: input.reason },
  );
}
