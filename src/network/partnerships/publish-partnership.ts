import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { publishPartnershipPermission } from './permissions.ts';
import { lockPartnership, savePublication } from './queries.ts';
import { mustBeOpen, mustBeShut, mustHaveBegun } from './rules.ts';

/** From now on everybody reads who works with whom here, and what comes of it. `seen`: the version that was shown. Problems: `not_permitted`, `partnership_is_public`, `changed_since_shown`, `partnership_not_begun`. */
export async function publishPartnership(
  work: Work,
  { partnershipId, seen }: { partnershipId: string; seen?: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const partnership = await lockPartnership(tx, actionId, partnershipId);
  mustBeAbleTo(actor, publishPartnershipPermission, partnership);
  mustBeShut(partnership);
  mustBeSeen(seen, partnership.version);
  const today = dayIn(zone, now);
  mustHaveBegun(partnership, today);
  const by = { publishedOn: today, publishedBy: actor.personId };
  await savePublication(tx, partnershipId, by);
  await audit(work, 'partnership.publish', { kind: 'partnership', id: partnershipId });
}

/** Is read by those who work alone again. Problems: `not_permitted`, `partnership_not_public`. */
export async function holdPartnership(
  work: Work,
  { partnershipId }: { partnershipId: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const partnership = await lockPartnership(tx, actionId, partnershipId);
  mustBeAbleTo(actor, publishPartnershipPermission, partnership);
  mustBeOpen(partnership);
  await savePublication(tx, partnershipId, undefined);
  await audit(work, 'partnership.hold', { kind: 'partnership', id: partnershipId });
}
