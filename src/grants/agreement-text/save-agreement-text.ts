import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockCall } from '../calls/queries.ts';
import { agreementTextPermissions } from './permissions.ts';
import { insertText, listTexts, lockTexts, signedOfCall, standardText } from './queries.ts';
import type { TextForm } from './schema.ts';
import { mustBeUsable } from './text.ts';

/**
 * Saves the text of the Action, or that of one call, as its next version. Agreements that were made before keep theirs, and all of a call
 * are signed with one text: it stays once the first is signed. Returns the version's number.
 * Problems: `not_permitted`, those of `mustBeUsable`, `agreement_text_unchanged`, `agreement_text_signed` (number), `changed_meanwhile`.
 */
export async function saveAgreementText(
  work: Work,
  { callId, seen, content, reason }: TextForm & { callId: string | null },
): Promise<number> {
  const { tx, actor, actionId, now } = work;
  const word = callId ? agreementTextPermissions.saveOfCall.name : agreementTextPermissions.save.name;
  if (callId) mustBeAbleTo(actor, agreementTextPermissions.saveOfCall, await lockCall(tx, callId));
  else mustBeAbleTo(actor, agreementTextPermissions.save, undefined);
  await lockTexts(tx, actionId);
  mustBeUsable(content);
  const signed = callId ? await signedOfCall(tx, callId) : undefined;
  if (signed) throw problem('agreement_text_signed', { number: signed });
  const [newest] = await listTexts(tx, { actionId, callId });
  const [ofAction] = await listTexts(tx, { actionId, callId: null });
  if ((newest?.number ?? 0) !== seen) throw problem('changed_meanwhile');
  const before = newest?.content ?? ofAction?.content ?? (await standardText(tx, actionId));
  if (before.trim() === content.trim()) throw problem('agreement_text_unchanged', {}, { field: 'content' });
  if (!callId && !newest) {
    // What came with the Action stays readable as the first version.
    const first = { number: 1, content: before, reason: '', savedBy: null, savedAt: now };
    await insertText(tx, { actionId, callId }, first);
  }
  const number = callId ? seen + 1 : Math.max(seen, 1) + 1;
  const made = { number, content, reason, savedBy: actor.personId, savedAt: now };
  const id = await insertText(tx, { actionId, callId }, made);
  await audit(work, word, { kind: 'agreement_text', id }, { number, ...(callId && { call: callId }) });
  return number;
}
