import { audit } from '../../platform/audit/audit.ts';
import { findNaming } from '../../platform/language/naming-words.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { agreementPermissions } from './permissions.ts';
import { lockAgreement } from './queries.ts';
import { listNaming, savePublicTexts } from './queries-publicity.ts';

/** Writes the title and the summary that the public reads of a protected sub-grant. Problem: `public_text_names`, with the word that tells it. */
export async function writePublicTexts(
  work: Work,
  input: { agreementId: string; publicTitle: string; publicSummary: string },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, agreementPermissions.writePublicTexts, agreement);
  const { publicTitle, publicSummary } = input;
  const naming = await listNaming(work.tx, agreement);
  for (const [field, text] of [
    ['public_title', publicTitle],
    ['public_summary', publicSummary],
  ] as const) {
    const word = findNaming(text, naming);
    if (word) throw problem('public_text_names', { word }, { field });
  }
  await savePublicTexts(work.tx, agreement.id, { publicTitle, publicSummary }, work.now);
  await audit(work, agreementPermissions.writePublicTexts.name, { kind: 'agreement', id: agreement.id });
}
