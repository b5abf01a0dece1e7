import { audit } from '../../platform/audit/audit.ts';
import { sha256 } from '../../platform/canonical.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockMaterial } from '../materials/queries.ts';
import { findText } from '../materials/queries-texts.ts';
import type { TextLanguage } from '../materials/schema.ts';
import { passagesOf } from './passages.ts';
import { commentPermission } from './permissions.ts';
import { insertComment } from './queries.ts';
import { mustTakeComments } from './rules.ts';

/**
 * An author or reviewer comments on a paragraph of an edition that is not published. `seen`: the hash of the paragraph that the form showed.
 * Returns the id. Problems: `not_permitted`, `material_comments_closed`, `not_found` (no such paragraph), `changed_since_shown`.
 */
export async function commentOnParagraph(
  work: Work,
  {
    materialId,
    language,
    paragraph,
    text,
    seen,
  }: { materialId: string; language: TextLanguage; paragraph: number; text: string; seen?: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  mustBeAbleTo(actor, commentPermission, material);
  mustTakeComments(material.state);
  const written = await findText(tx, materialId, language);
  const passage = passagesOf(written?.body ?? '')[paragraph - 1];
  mustBeSeen(seen, sha256(passage ?? ''));
  if (!passage) throw problem('not_found');
  const id = newId();
  const { edition } = material;
  await insertComment(tx, {
    ...{ id, materialId, edition, language, paragraph, passage, text },
    ...{ commentedBy: actor.personId, commentedAt: now },
  });
  const subject = { kind: 'material', id: materialId };
  await audit(work, 'material.comment', subject, { commentId: id, edition, language, paragraph });
  return id;
}
