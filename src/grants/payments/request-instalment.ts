import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { paymentPermissions } from './permissions.ts';
import { conditionsOf, lockInstalment, saveInstalment } from './queries.ts';
import { nextInstalmentState, requestableMinor } from './rules.ts';

/**
 * The sub-grantee asks for an instalment: for what was planned, or for less when less is due (`requestableMinor`, whose problems stand
 * against it). The amount is kept with the request and not asked again at the approvals: what it was counted from, accepted lines of
 * approved reports and paid instalments, never changes back.
 */
export async function requestInstalment(work: Work, input: { instalmentId: string }): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  mustBeAbleTo(work.actor, paymentPermissions.request, instalment);
  const state = nextInstalmentState(instalment.state, 'request');
  const given = await conditionsOf(work.tx, instalment.agreementId, instalment.number, work.now.slice(0, 10));
  const plannedMinor = instalment.plannedMinor ?? instalment.amountMinor;
  const amountMinor = requestableMinor({
    ...given,
    plannedMinor,
    grantMinor: instalment.grantMinor,
    coFinancingPercent: instalment.rules.coFinancingPercent,
    agreementSigned: instalment.agreementState === 'signed',
    number: instalment.number,
    spentBeforeNextPercent: instalment.rules.spentBeforeNextPercent,
    isBalance: instalment.kind === 'balance',
  });
  await saveInstalment(work.tx, instalment.id, {
    state,
    amountMinor,
    plannedMinor: amountMinor < plannedMinor ? plannedMinor : null,
    requestedAt: work.now,
    requestedBy: work.actor.personId,
  });
  await audit(
    work,
    paymentPermissions.request.word,
    { kind: 'instalment', id: instalment.id },
    { agreement: instalment.agreementId, amount_minor: amountMinor },
  );
}
