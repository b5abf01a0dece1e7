import type { z } from 'zod';
import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findCurrentText } from '../agreement-text/queries.ts';
import { saveAgreementText } from '../agreement-text/save-agreement-text.ts';
import { draftCall } from './draft-call.ts';
import { addLot } from './lots.ts';
import { callPermissions } from './permissions.ts';
import { type Call, listLots, lockCall } from './queries.ts';
import { type CopyForm, callForm, lotForm } from './schema.ts';
import { typedOfLot, typedWithNewestForms } from './typed.ts';

/**
 * Drafts a call after an earlier one: its texts, rules, forms, contact, lots and text of agreements, with new days and a number of its
 * own. Forms are taken in their newest version. Returns its id. Problems: `not_permitted`, `call_copy_outdated`, and those of `draftCall`.
 */
export async function copyCall(work: Work, { callId, form }: { callId: string; form: CopyForm }) {
  const earlier = await lockCall(work.tx, callId);
  mustBeAbleTo(work.actor, callPermissions.copy, earlier);
  const id = await draftCall(
    work,
    stillRead(callForm, { ...typedWithNewestForms(earlier), version: 0, ...form }),
  );
  for (const lot of await listLots(work.tx, callId))
    await addLot(work, { callId: id, form: stillRead(lotForm, typedOfLot(lot)) });
  await copyText(work, earlier, id);
  await audit(work, callPermissions.copy.name, { kind: 'call', id }, { from: callId });
  return id;
}

/** What the earlier call says, as a form of today reads it. Problem: `call_copy_outdated`. */
function stillRead<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const read = schema.safeParse(typed);
  if (!read.success) throw problem('call_copy_outdated');
  return read.data;
}

/** The text of agreements, where the earlier call has another than a new call begins with. */
async function copyText(work: Work, { id: from, number }: Call, callId: string): Promise<void> {
  const { tx, actionId } = work;
  const earlier = await findCurrentText(tx, { actionId, callId: from });
  const begins = await findCurrentText(tx, { actionId, callId });
  if (!earlier?.callId || earlier.content.trim() === begins?.content.trim()) return;
  await saveAgreementText(work, { callId, seen: 0, content: earlier.content, reason: number });
}
