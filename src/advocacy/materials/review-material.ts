import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { findMarks, mustBeMarked, type OwedIn } from './marks.ts';
import { listWriters, lockMaterial, updateMaterial } from './queries.ts';
import { listOwnFiles } from './queries-files.ts';
import { insertConfirmed, insertReview } from './queries-reviews.ts';
import { listTexts } from './queries-texts.ts';
import { mustSayWhich } from './rules.ts';
import type { ReviewForm } from './schema.ts';
import { materialWorkflow } from './workflow.ts';

/**
 * Approves a material or asks for changes. Who approves has looked at each soft mark, and that is kept with the edition. Problems:
 * `not_permitted`, `material_not_in_state`, `changed_meanwhile`, `review_by_another`, `changes_need_comment`, `marks_missing`, `marks_unconfirmed`.
 */
export async function reviewMaterial(
  work: Work,
  { materialId, form, owedIn }: { materialId: string; form: ReviewForm; owedIn: OwedIn },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const { decision, comment } = form;
  const step = decision === 'approved' ? 'approve' : 'ask_changes';
  const writers = await listWriters(tx, material);
  const state = beginStep(work, materialWorkflow, step, { ...material, writers });
  if (form.version !== material.version) throw problem('changed_meanwhile');
  mustSayWhich(form);
  const { edition } = material;
  if (decision === 'approved') {
    const texts = await listTexts(tx, materialId);
    const findings = findMarks({ ...material, texts, files: await listOwnFiles(tx, material) }, owedIn);
    const confirmed = new Set(form.confirmed);
    mustBeMarked(findings, confirmed);
    const looked = findings.filter(({ hard }) => !hard).map(({ mark, language }) => ({ mark, language }));
    const by = { confirmedBy: actor.personId, confirmedAt: now };
    await insertConfirmed(tx, { materialId, edition }, looked, by);
  }
  const id = newId();
  await insertReview(tx, {
    id,
    materialId,
    edition,
    decision,
    comment,
    reviewedBy: actor.personId,
    reviewedAt: now,
  });
  await updateMaterial(tx, materialId, { state }, now);
  await finishStep(work, materialWorkflow, step, materialId, { edition, decision });
}
