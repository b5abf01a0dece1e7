import { hashOfContent } from '../../../platform/canonical.ts';
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
  const unnumbered = { ...found.content!, signedOn };
  const number = numberOf(year, last + 1, unnumbered);
  const content: SignedContent = { ...unnumbered, number };
  const sha256 = hashOfContent(content);
  await saveRelease(tx, releaseId, {
    ...{ state, number, content: JSON.stringify(content), sha256, signature: signContent(secret, content) },
    ...{ signedBy: actor.personId, signedFor: actor.organisationId, signedOn },
  });
  await finishStep(work, releaseWorkflow, 'sign', releaseId, { number, sha256 });
  return number;
}

/**
 * The year, the turn in it, and the beginning of the hash of what is signed. After a restore the turns begin again from the backup: a turn
 * that was given since then comes a second time, its number does not.
 */
export function numberOf(year: string, turn: number, unnumbered: Omit<SignedContent, 'number'>): string {
  return `R-${year}-${String(turn).padStart(4, '0')}-${hashOfContent(unnumbered).slice(0, 6)}`;
}
