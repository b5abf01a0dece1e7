import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findOrganisation } from '../queries.ts';
import { mergeOrganisationsPermission } from './permissions.ts';
import { insertToldApart } from './queries.ts';
import { seenOfSides, sidesOf } from './sides.ts';

/**
 * Two organisations that look alike are two: they are not proposed again. `seen`: the two as they were shown side by side (`seenOfSides`).
 * Problems: `not_found`, `not_permitted`, `organisations_not_mergeable`, `changed_since_shown`.
 */
export async function tellApart(
  work: Work,
  {
    organisationId,
    otherId,
    reason,
    seen,
  }: { organisationId: string; otherId: string; reason: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const one = await findOrganisation(tx, actionId, organisationId, { lock: true });
  const other = await findOrganisation(tx, actionId, otherId);
  if (!one || !other) throw problem('not_found');
  mustBeAbleTo(actor, mergeOrganisationsPermission, { organisationId, kind: one.kind });
  if (one.id === other.id) throw problem('organisations_not_mergeable');
  mustBeSeen(seen, seenOfSides(await sidesOf(tx, [one, other])));
  const [oneId, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  await insertToldApart(tx, {
    actionId,
    oneId,
    otherId: second,
    reason,
    toldBy: actor.personId,
    toldAt: now,
  });
  await audit(
    work,
    'organisation.tell_apart',
    { kind: 'organisation', id: organisationId },
    { other: otherId },
    { reason },
  );
}
