import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findOrganisation } from '../queries.ts';
import { mergeOrganisationsPermission } from './permissions.ts';
import { insertMerge, leadTo, listAliases, lockBoth } from './queries.ts';
import { mustBeMergeable } from './rules.ts';
import { seenOfSides, sidesOf } from './sides.ts';

/**
 * Two organisations are one: the alias leads to the kept one from now on, with the aliases that led to it. No record is moved and
 * nobody may see more than before. `seen`: the two as they were shown side by side (`seenOfSides`). Returns the id of the merge. Problems:
 * `not_found`, `not_permitted`, `changed_since_shown` and those of `mustBeMergeable`.
 */
export async function mergeOrganisations(
  work: Work,
  {
    aliasId,
    keptId,
    reason,
    seen,
  }: { aliasId: string; keptId: string; reason: string; seen?: string | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  await lockBoth(tx, [aliasId, keptId]);
  const alias = await findOrganisation(tx, actionId, aliasId);
  const kept = await findOrganisation(tx, actionId, keptId);
  if (!alias || !kept) throw problem('not_found');
  mustBeAbleTo(actor, mergeOrganisationsPermission, { organisationId: aliasId, kind: alias.kind });
  mustBeMergeable(alias, kept);
  mustBeSeen(seen, seenOfSides(await sidesOf(tx, [alias, kept])));
  const carried = (await listAliases(tx, aliasId)).map(({ id }) => id);
  const id = newId();
  await insertMerge(tx, {
    id,
    actionId,
    aliasId,
    keptId,
    carried,
    reason,
    mergedBy: actor.personId,
    mergedAt: now,
  });
  await leadTo(tx, [aliasId, ...carried], keptId, now);
  await audit(
    work,
    'organisation.merge',
    { kind: 'organisation', id: keptId },
    { alias: aliasId, carried: carried.length },
    { reason },
  );
  return id;
}
