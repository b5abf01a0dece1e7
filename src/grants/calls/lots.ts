import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { callPermissions } from './permissions.ts';
import { deleteLot, insertLot, listLots, lockCall, updateLot } from './queries.ts';
import { nextCallState } from './rules.ts';
import { callLanguages, type LotForm } from './schema.ts';
import { seenOfLot } from './typed.ts';

/** Adds a lot to a draft call. Returns the lot's id. Problems: `not_permitted`, `call_not_in_state`. */
export async function addLot(work: Work, input: { callId: string; form: LotForm }): Promise<string> {
  const call = await lockDraft(work, input.callId);
  const id = newId();
  await insertLot(work.tx, { id, callId: call.id, currency: call.rules.currency, ...valuesOf(input.form) });
  await audit(work, callPermissions.edit.name, { kind: 'call', id: call.id }, { lot: id });
  return id;
}

/**
 * Changes a lot of a draft call. Problems: `not_permitted`, `call_not_in_state`, `not_found` for a lot of another call,
 * `changed_meanwhile` when it is no longer what the form was shown with.
 */
export async function editLot(
  work: Work,
  input: { callId: string; lotId: string; form: LotForm },
): Promise<void> {
  const call = await lockDraft(work, input.callId);
  const stored = (await listLots(work.tx, call.id)).find(({ id }) => id === input.lotId);
  if (stored && input.form.seen !== seenOfLot(stored)) throw problem('changed_meanwhile');
  await updateLot(work.tx, { id: input.lotId, callId: call.id }, valuesOf(input.form));
  await audit(work, callPermissions.edit.name, { kind: 'call', id: call.id }, { lot: input.lotId });
}

/** Takes a lot out of a draft call. Problems: as `editLot`; `in_use` is the database's when somebody applied to it. */
export async function removeLot(work: Work, input: { callId: string; lotId: string }): Promise<void> {
  const call = await lockDraft(work, input.callId);
  await deleteLot(work.tx, { id: input.lotId, callId: call.id });
  await audit(work, callPermissions.edit.name, { kind: 'call', id: call.id }, { lot_removed: input.lotId });
}

async function lockDraft(work: Work, callId: string) {
  const call = await lockCall(work.tx, callId);
  mustBeAbleTo(work.actor, callPermissions.edit, call);
  nextCallState(call.state, 'edit');
  return call;
}

function valuesOf(form: LotForm) {
  return {
    title: titleOf(form),
    envelopeMinor: form.envelope,
    minimumMinor: form.minimum,
    maximumMinor: form.maximum,
  };
}

/** English, and the languages that were filled in. */
function titleOf(form: LotForm): Multilingual {
  const typed = form as Readonly<Record<string, unknown>>;
  const others = callLanguages.map((one) => [one, typed[`title-${one}`]] as const);
  return {
    en: form['title-en'],
    ...Object.fromEntries(others.filter(([, text]) => typeof text === 'string' && text !== '')),
  };
}
