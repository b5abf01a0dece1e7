import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../platform/canonical.ts';
import { dayIn } from '../../../platform/dates.ts';
import { signContent } from '../../../platform/signing.ts';
import type { Work } from '../../../platform/work.ts';
import { beginStep, finishStep } from '../../../platform/workflow/take-step.ts';
import { zone } from '../../../platform/zone.ts';
import type { SignedContent } from '../content.ts';
import { holdRelease } from '../hold-release.ts';
import { saveRelease, takeTurn } from '../queries.ts';
import { releaseWorkflow } from '../workflow.ts';

/**
 * Another organisation signs a table that passed its audit: it gets its number, hash and signature, and is public.
 * Problems: `release_not_in_state`, `release_own`.
 */
export async function signRelease(
  work: Work,
  { secret }: { readonly secret: string },
  releaseId: string,
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const found = await holdRelease(work, releaseId);
  const state = beginStep(work, releaseWorkflow, 'sign', found);
  const signedOn = dayIn(zone, now);
  const year = signedOn.slice(0, 4);
  const last = await takeTurn(tx, { actionId, year });
  const number = `R-${year}-${String(last + 1).padStart(4, '0')}`;
  const content: SignedContent = { ...found.content!, number, signedOn };
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  await saveRelease(tx, releaseId, {
    ...{ state, number, content: JSON.stringify(content), sha256, signature: signContent(secret, content) },
    ...{ signedBy: actor.personId, signedFor: actor.organisationId, signedOn },
  });
  await finishStep(work, releaseWorkflow, 'sign', releaseId, { number, sha256 });
  return number;
}
