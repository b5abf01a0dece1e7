import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { materialPermissions } from './permissions.ts';
import { lockMaterial, updateMaterial } from './queries.ts';
import { mustHaveBeenPublished, nextMaterialState } from './rules.ts';
import type { WithdrawalForm } from './schema.ts';

/** Takes a published material back: its page says that, when and why, and shows no text any more. Problems: `not_permitted`, `material_not_in_state`. */
export async function withdrawMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: WithdrawalForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialPermissions.withdraw, material);
  const state = nextMaterialState(material.state, 'withdraw');
  mustHaveBeenPublished(material.editions);
  const withdrawnOn = dayIn(zone, now);
  await updateMaterial(tx, materialId, { state, withdrawnOn, withdrawnReason: form.reason }, now);
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.withdraw', subject, { edition: material.edition }, { reason: form.reason });
}
