import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { screeningPermissions } from './permissions.ts';
import { lockList, saveList } from './queries-lists.ts';
import { mustBeWithdrawable } from './rules.ts';

/**
 * Withdraws a list that was wrong: it no longer counts, and who was screened against it is due again. Problems: `not_found`,
 * `screening_list_not_in_state`.
 */
export async function withdrawList(
  work: Work,
  { listId, reason }: { listId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const list = await lockList(tx, actionId, listId);
  mustBeAbleTo(actor, screeningPermissions.withdraw, list);
  mustBeWithdrawable(list);
  await saveList(tx, listId, {
    ...{ state: 'withdrawn', withdrawnAt: now, withdrawnBy: actor.personId, withdrawalReason: reason },
  });
  await work.enqueue('screening.renew', {});
  const about = { kind: 'screening_list', id: listId };
  await audit(work, screeningPermissions.withdraw.name, about, { listed_on: list.listedOn }, { reason });
}
