import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { materialPermissions } from './permissions.ts';
import { lockMaterial, noteWriter, updateMaterial } from './queries.ts';
import { nextMaterialState } from './rules.ts';
import type { RevisionForm } from './schema.ts';

/**
 * Begins the next edition of what was published, and says what changes: the public reads that beside it. Until it is published the
 * edition before stays. Problems: `not_permitted`, `material_not_in_state`.
 */
export async function reviseMaterial(
  work: Work,
  { materialId, form }: { materialId: string; form: RevisionForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, materialPermissions.revise, material);
  const state = nextMaterialState(material.state, 'revise');
  const edition = material.edition + 1;
  await updateMaterial(tx, materialId, { state, edition, whatChanged: form.whatChanged }, now);
  await noteWriter(tx, { id: materialId, edition }, actor.personId);
  await audit(work, 'material.revise', { kind: 'material', id: materialId }, { edition });
}
