import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findOrganisation, isNumberTaken } from '../queries.ts';
import { undoMergePermission } from './permissions.ts';
import { leadTo, lockBoth, lockMerge, markUndone } from './queries.ts';
import { mustBeUndoable } from './rules.ts';

/**
 * Two organisations are two again, and the aliases that were carried along are the alias's again. Problems: `not_found`,
 * `not_permitted`, `merge_undone`, `merge_not_last`, `registration_number_taken` when the kept one took over its number.
 */
export async function undoMerge(work: Work, { mergeId }: { mergeId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const merge = await lockMerge(tx, actionId, mergeId);
  mustBeAbleTo(actor, undoMergePermission, undefined);
  await lockBoth(tx, [merge.aliasId, merge.keptId]);
  const alias = (await findOrganisation(tx, actionId, merge.aliasId))!;
  mustBeUndoable(merge, alias);
  await leadTo(tx, merge.carried, merge.aliasId, now);
  const { jurisdiction, registrationNumber } = alias;
  if (
    registrationNumber !== null &&
    (await isNumberTaken(tx, { actionId, jurisdiction, registrationNumber, except: alias.id, kin: false }))
  )
    throw problem('registration_number_taken');
  await leadTo(tx, [merge.aliasId], null, now);
  await markUndone(tx, mergeId, actor.personId, now);
  await audit(
    work,
    'organisation.undo_merge',
    { kind: 'organisation', id: merge.keptId },
    { alias: merge.aliasId },
  );
}
