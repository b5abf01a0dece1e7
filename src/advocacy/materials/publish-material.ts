import { type Paper, publishPaper } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { canonicalMaterial, type MaterialContent } from './content.ts';
import { findMarks, type MarkedText, type OwedIn } from './marks.ts';
import { lockMaterial, type Material, updateMaterial } from './queries.ts';
import { listOwnFiles, type OwnFile } from './queries-files.ts';
import { insertEdition, listConfirmed } from './queries-reviews.ts';
import { listTexts } from './queries-texts.ts';
import { materialPapers } from './subject.ts';
import { materialWorkflow } from './workflow.ts';

/**
 * Publishes what was approved, with the authors' own files: the edition gets a hash and never changes. Returns the hash. `seen`: the hash
 * of what its page showed. Problems: `not_permitted`, `material_not_in_state`, `changed_since_shown`, `marks_missing`, `marks_unconfirmed`, `paper_not_checked`.
 */
export async function publishMaterial(
  work: Work,
  { materialId, owedIn, seen }: { materialId: string; owedIn: OwedIn; seen?: string | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const material = await lockMaterial(tx, actionId, materialId);
  const texts = await listTexts(tx, materialId);
  const { edition: number } = material;
  const confirmed = await listConfirmed(tx, { materialId, edition: number });
  const files = await listOwnFiles(tx, material);
  const findings = findMarks({ ...material, texts, files }, owedIn);
  const marked = { ...material, findings, confirmed: new Set(confirmed.keys()) };
  const state = beginStep(work, materialWorkflow, 'publish', marked);
  const { content, sha256 } = editionOf(material, texts, owedIn, files);
  mustBeSeen(seen, sha256);
  const publishedOn = dayIn(zone, now);
  const by = { publishedAt: now, publishedBy: actor.personId };
  await insertEdition(tx, { materialId, number, content, sha256, publishedOn, ...by });
  await updateMaterial(tx, materialId, { state }, now);
  for (const { paper } of files) await publishPaper(work, { owner: materialPapers, paperId: paper.id });
  const details = { edition: number, sha256, languages: texts.length };
  await finishStep(work, materialWorkflow, 'publish', materialId, details);
  return sha256;
}

/** What is published of a material as it is now, and its hash: its page sends along the hash of what it showed. */
export const editionOf = (...of: Parameters<typeof contentOf>) => canonicalMaterial(contentOf(...of));

/** Everything that an edition says: organisations first among its authors, then the persons who agreed to be named. */
export function contentOf(
  material: Material,
  texts: readonly MarkedText[],
  owedIn: OwedIn,
  files: readonly OwnFile[],
): MaterialContent {
  const fileOf = (of: MarkedText['language']) => files.find(({ language }) => language === of)?.paper;
  const { kind, topic, jurisdiction, originalLanguage, publisher, edition, whatChanged } = material;
  return {
    ...{ kind, topic, jurisdiction, originalLanguage, publisher, edition, whatChanged },
    authors: [
      ...material.authors.map(({ name }) => ({ name, is: 'organisation' as const })),
      ...material.namedAuthors.map((name) => ({ name, is: 'person' as const })),
    ],
    texts: texts.map(({ language, title, summary, body, translator, translationReviewer }) => ({
      ...{ language, title, summary, body, translator, translationReviewer },
      ...owedIn(language),
      ...fileIn(fileOf(language)),
    })),
  };
}

/** The hash by which somebody who has the authors' own file knows that it is the one of this edition. */
const fileIn = (paper: Paper | undefined): { ownFile?: { sha256: string; type: string } } =>
  paper?.sha256 && paper.type ? { ownFile: { sha256: paper.sha256, type: paper.type } } : {};
