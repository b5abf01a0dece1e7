import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { lockMaterial, noteWriter } from './queries.ts';
import { deleteText, findText } from './queries-texts.ts';
import type { TextLanguage } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/** Takes a language out of a draft; what was published before keeps it. Problems: `not_permitted`, `not_found`, `material_not_in_state`. */
export async function removeText(
  work: Work,
  { materialId, language }: { materialId: string; language: TextLanguage },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  beginStep(work, materialWorkflow, 'edit', material);
  if (!(await findText(tx, materialId, language))) throw problem('not_found');
  await deleteText(tx, materialId, language);
  await noteWriter(tx, material, actor.personId);
  await audit(work, 'material.remove_text', { kind: 'material', id: materialId }, { language });
}
