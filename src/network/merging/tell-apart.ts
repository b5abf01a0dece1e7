import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findOrganisation } from '../queries.ts';
import { mergeOrganisationsPermission } from './permissions.ts';
import { insertToldApart } from './queries.ts';

/** Two organisations that look alike are two: they are not proposed again. Problems: `not_found`, `not_permitted`, `organisations_not_mergeable`. */
export async function tellApart(
  work: Work,
  { organisationId, otherId, reason }: { organisationId: string; otherId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const one = await findOrganisation(tx, actionId, organisationId, { lock: true });
  const other = await findOrganisation(tx, actionId, otherId);
  if (!one || !other) throw problem('not_found');
  mustBeAbleTo(actor, mergeOrganisationsPermission, { organisationId, kind: one.kind });
  if (one.id === other.id) throw problem('organisations_not_mergeable');
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
