import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { mustFitTables } from './markup.ts';
import { lockMaterial, noteWriter } from './queries.ts';
import { findText, saveTextRow } from './queries-texts.ts';
import type { TextForm, TextLanguage } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/**
 * Writes the material in one language; the original names no translator. Problems: `not_permitted`, `changed_meanwhile`, `material_not_in_state`,
 * those of `mustFitTables`.
 */
export async function saveText(
  work: Work,
  { materialId, language, form }: { materialId: string; language: TextLanguage; form: TextForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  beginStep(work, materialWorkflow, 'edit', material);
  const { version, ...values } = form;
  if (version !== ((await findText(tx, materialId, language))?.version ?? 0))
    throw problem('changed_meanwhile');
  mustFitTables(values.body, 'body');
  const original = language === material.originalLanguage;
  await saveTextRow(
    tx,
    materialId,
    { ...values, language, ...(original ? { translator: '', translationReviewer: '' } : {}) },
    now,
  );
  await noteWriter(tx, material, actor.personId);
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.write', subject, { language, version: version + 1 });
}
