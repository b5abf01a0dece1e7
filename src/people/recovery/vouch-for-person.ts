import { audit } from '../../platform/audit/audit.ts';
import { type Actor, may, mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { vouchPermission } from '../permissions.ts';
import { insertVoucher, lockRecovery, type Recovery, roleSince } from './queries.ts';
import { helpersOf, rolesOf, stateOf, type Way, witnessHours } from './rules.ts';

/** In which way this person would vouch: as a colleague, as the grant officer of the jurisdiction, or as one who runs the Action. */
export function wayOf(actor: Actor, { organisationId, kind }: Recovery): Way {
  if (actor.organisationId === organisationId) return 'colleague';
  return helpersOf(kind ?? undefined) === 'colleagues_or_officer' ? 'officer' : 'coordinator';
}

/**
 * Says that the person who asks is who they say: a colleague who spoke with them, or by telephone and document a grant
 * officer or one who runs the Action.
 * Nobody vouches for themselves. Problems: `recovery_over`, `voucher_too_new`.
 */
export async function vouchForPerson(work: Work, { recoveryId }: { recoveryId: string }): Promise<void> {
  const { tx, actor, now } = work;
  const recovery = await lockRecovery(tx, { id: recoveryId });
  if (!recovery) throw problem('not_found');
  mustBeAbleTo(actor, vouchPermission, recovery);
  const ways = recovery.vouchers.map(({ way }) => way);
  if (stateOf(recovery, ways, now) === 'over') throw problem('recovery_over');
  const way = wayOf(actor, recovery);
  const { personId, organisationId } = actor;
  const since = await roleSince(tx, { personId, organisationId, roles: rolesOf[way] });
  const latest = Date.parse(recovery.createdAt) - witnessHours * 3_600_000;
  if (!since || Date.parse(since) > latest) throw problem('voucher_too_new', { hours: witnessHours });
  await insertVoucher(tx, { recoveryId, personId, way, givenAt: now });
  await audit(work, vouchPermission.name, { kind: 'person', id: recovery.personId }, { recoveryId, way });
}

/** Those of the open ones that this person may vouch for and has not. */
export function waitingFor(actor: Actor, recoveries: readonly Recovery[], now: string): Recovery[] {
  return recoveries.filter(
    (one) =>
      may(actor, vouchPermission, one) &&
      !one.vouchers.some(({ personId }) => personId === actor.personId) &&
      stateOf(
        one,
        one.vouchers.map(({ way }) => way),
        now,
      ) !== 'over',
  );
}
