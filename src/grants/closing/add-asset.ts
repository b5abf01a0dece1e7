import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { closingPermissions } from './permissions.ts';
import { type Asset, insertAsset } from './queries.ts';
import { mustListAssets } from './rules.ts';

/** Lists equipment that was bought with a sub-grant. Returns its id. Problems: `agreement_not_in_state`, `closing_confirmed`. */
export async function addAsset(
  work: Work,
  {
    agreementId,
    ...asset
  }: { agreementId: string } & Pick<Asset, 'name' | 'costMinor' | 'fate' | 'receiver'>,
): Promise<string> {
  const agreement = await lockAgreement(work.tx, agreementId);
  mustBeAbleTo(work.actor, closingPermissions.listAssets, agreement);
  mustListAssets(agreement);
  const id = await insertAsset(work, agreement, asset);
  const details = { added: id, cost_minor: asset.costMinor };
  await audit(work, closingPermissions.listAssets.name, { kind: 'agreement', id: agreementId }, details);
  return id;
}
