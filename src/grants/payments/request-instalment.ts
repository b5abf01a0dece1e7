import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { paymentPermissions } from './permissions.ts';
import { conditionsOf, lockInstalment, saveInstalment } from './queries.ts';
import { mustBeRequestable, nextInstalmentState } from './rules.ts';

/** The sub-grantee asks for an instalment. Problems: what stands against it by the agreement's rules (`mustBeRequestable`). */
export async function requestInstalment(work: Work, input: { instalmentId: string }): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.request, instalment);
  const state = nextInstalmentState(instalment.state, 'request');
  const given = await conditionsOf(work.tx, instalment.agreementId, instalment.number, work.now.slice(0, 10));
  mustBeRequestable({
    ...given,
    agreementSigned: instalment.agreementState === 'signed' || instalment.agreementState === 'completed',
    number: instalment.number,
    spentBeforeNextPercent: instalment.rules.spentBeforeNextPercent,
    isBalance: instalment.kind === 'balance',
  });
  await saveInstalment(work.tx, instalment.id, {
    state,
    requestedAt: work.now,
    requestedBy: work.actor.personId,
  });
  await audit(
    work,
    paymentPermissions.request.word,
    { kind: 'instalment', id: instalment.id },
    { agreement: instalment.agreementId },
  );
}
