import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { closingPermissions } from './permissions.ts';
import { deleteAsset } from './queries.ts';
import { mustListAssets } from './rules.ts';

/** Takes equipment off the list. Problems: `agreement_not_in_state`, `closing_confirmed`, `not_found`. */
export async function removeAsset(
  work: Work,
  { agreementId, assetId }: { agreementId: string; assetId: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, agreementId);
  mustBeAbleTo(work.actor, closingPermissions.listAssets, agreement);
  mustListAssets(agreement);
  if (!(await deleteAsset(work.tx, agreementId, assetId))) throw problem('not_found');
  const about = { kind: 'agreement', id: agreementId };
  await audit(work, closingPermissions.listAssets.name, about, { removed: assetId });
}
