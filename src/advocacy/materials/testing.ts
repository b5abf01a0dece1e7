import type { Actor } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { handInMaterial } from './hand-in.ts';
import { findMarks, keyOf, type OwedIn } from './marks.ts';
import { publishMaterial } from './publish-material.ts';
import { findMaterial } from './queries.ts';
import { listOwnFiles } from './queries-files.ts';
import { listTexts } from './queries-texts.ts';
import { recordMaterial } from './record-material.ts';
import { reviewMaterial } from './review-material.ts';
import { saveText } from './save-text.ts';
import type { MaterialForm, ReviewForm, TextForm } from './schema.ts';

/** What the tests' platform owes its readers in every language. */
export const owedInTests: OwedIn = (language) => ({
  statement: `Funded (${language})`,
  disclaimer: `Not the view of anybody else (${language})`,
  footnote: `* The footnote (${language})`,
});

export function materialFormOf(
  values: Partial<MaterialForm> & Pick<MaterialForm, 'authorIds'>,
): MaterialForm {
  return {
    version: 0,
    kind: 'policy_brief',
    topic: 'protection',
    jurisdiction: null,
    originalLanguage: 'en',
    publisher: 'Publisher of the tests',
    namedAuthors: [],
    agreed: false,
    ...values,
  };
}

export function textFormOf(values: Partial<TextForm> = {}): TextForm {
  return {
    version: 0,
    title: 'A door that stays open',
    summary: 'Open it at night.',
    body: '## Why\n\nIt is cold.',
    translator: '',
    translationReviewer: '',
    ...values,
  };
}

type Cast = { readonly actionId: string; work(actor: Actor): Work };
type Until = 'draft' | 'in_review' | 'approved' | 'published';

/** A material with an English text, written by `writer` and reviewed by `reviewer`, as far as it is wanted. Returns its id. */
export async function buildMaterial(
  cast: Cast,
  {
    writer,
    reviewer,
    until,
    ...values
  }: Partial<MaterialForm> & { writer: Actor; reviewer: Actor; until: Until },
): Promise<string> {
  const work = cast.work(writer);
  const materialId = await recordMaterial(
    work,
    materialFormOf({ authorIds: [writer.organisationId], ...values }),
  );
  await saveText(work, { materialId, language: 'en', form: textFormOf() });
  if (until === 'draft') return materialId;
  await handInMaterial(work, { materialId });
  if (until === 'in_review') return materialId;
  await approve(cast, reviewer, materialId);
  if (until === 'published') await publishMaterial(work, { materialId, owedIn: owedInTests });
  return materialId;
}

/** Approves a material with everything looked at. */
export async function approve(cast: Cast, reviewer: Actor, materialId: string): Promise<void> {
  const work = cast.work(reviewer);
  const form = await approvalOf(work, materialId);
  await reviewMaterial(work, { materialId, owedIn: owedInTests, form });
}

/** The form of an approval with everything looked at. */
export async function approvalOf(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  materialId: string,
): Promise<ReviewForm> {
  const material = (await findMaterial(tx, actionId, materialId))!;
  const texts = await listTexts(tx, materialId);
  const files = await listOwnFiles(tx, material);
  const confirmed = findMarks({ ...material, texts, files }, owedInTests).map(keyOf);
  return { version: material.version, decision: 'approved', comment: '', confirmed };
}
