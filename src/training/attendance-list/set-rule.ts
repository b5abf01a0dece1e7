import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { listPermissions } from './permissions.ts';
import { findRule, isAnyoneUnasked, isListed, listHalfDays, saveRule } from './queries.ts';
import { mustNotHaveBegun, usualRule } from './rules.ts';
import type { RuleForm } from './schema.ts';

/**
 * Sets on what ground the list of names is kept and what a certificate asks for, until the gathering begins; never consent for names of
 * people who were not asked. Problems: `not_permitted`, `not_found`, `gathering_withdrawn`, `attendance_rule_frozen`, `changed_meanwhile`,
 * `consent_not_asked`.
 */
export async function setRule(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: RuleForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, listPermissions.setRule, gathering);
  mustStand(gathering);
  mustNotHaveBegun(gathering, await listHalfDays(tx, gatheringId), {
    now,
    today: dayIn(zone, now),
  });
  if (await isListed(tx, gatheringId)) throw problem('attendance_rule_frozen');
  const stored = await findRule(tx, gatheringId);
  if ((stored?.version ?? 0) !== form.version) throw problem('changed_meanwhile');
  const { basis, leastShare } = form;
  const held = stored ?? usualRule(gathering.kind);
  if (basis === 'consent' && held.basis !== 'consent' && (await isAnyoneUnasked(tx, gatheringId)))
    throw problem('consent_not_asked', {}, { field: 'basis' });
  await saveRule(tx, { gatheringId, basis, leastShare, setBy: actor.personId, updatedAt: now });
  await audit(
    work,
    listPermissions.setRule.name,
    { kind: 'gathering', id: gatheringId },
    { basis, least_share: leastShare },
  );
}
