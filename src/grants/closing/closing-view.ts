import { getDefinition } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import { recordsMonthsOf } from '../agreements/facts.ts';
import type { Agreement } from '../agreements/queries.ts';
import { takesDossier } from '../dossier/permissions.ts';
import { gatherClosing } from './gather-closing.ts';
import { closingPermissions } from './permissions.ts';
import { countLines, findClosing, findRecovery, listAssets, listResults } from './queries.ts';
import { balanceOf, itemsOf, leftMinorOf, mustListAssets } from './rules.ts';

/** Everything that the page of a closing shows. */
export async function closingView({ tx, actor, actionId, now }: Context, agreement: Agreement) {
  const closing = await gatherClosing(tx, agreement, now);
  const { privacy } = await getDefinition(tx, actionId);
  const recovery = await findRecovery(tx, agreement.id);
  return {
    closing,
    items: itemsOf(closing, await countLines(tx, agreement.id)),
    balance: balanceOf(closing),
    record: await findClosing(tx, agreement.id),
    assets: await listAssets(tx, agreement.id),
    listsAssets: may(actor, closingPermissions.listAssets, agreement) && canListAssets(agreement),
    results: await listResults(tx, agreement.id),
    recovery,
    receives:
      may(actor, closingPermissions.receive, agreement) &&
      !agreement.mentors.includes(actor?.personId ?? '') &&
      recovery !== undefined &&
      leftMinorOf(recovery) > 0,
    months: recordsMonthsOf(privacy),
    takes: takesDossier(actor, agreement),
  };
}

function canListAssets(agreement: Agreement): boolean {
  try {
    mustListAssets(agreement);
    return true;
  } catch (refused) {
    if (refused instanceof Problem) return false;
    throw refused;
  }
}
