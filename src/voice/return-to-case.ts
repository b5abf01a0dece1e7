import { getDefinition } from '../action/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { returnPermission } from './permissions.ts';
import { type CaseFile, findPresented, insertMessage, lockCase, present, saveCase } from './queries.ts';
import { daysOf, mayDo, mustHoldTexts, nextCaseState } from './rules.ts';
import type { ReturnForm } from './schema.ts';
import { sealOf, type VoiceKeys } from './seal.ts';
import { hashCaseSecret, readNumber } from './secret.ts';

/** Opens the case of a number and its secret. A number that is not there and a wrong secret end the same. Problem: `case_not_opened`. */
export async function openCase(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  { secret: key }: Pick<VoiceKeys, 'secret'>,
  { number, secret }: Pick<ReturnForm, 'number' | 'secret'>,
): Promise<CaseFile> {
  const secretMac = hashCaseSecret(key, secret);
  await present(tx, secretMac);
  const found = await findPresented(tx, actionId, secretMac);
  if (found?.number !== readNumber(number)) throw problem('case_not_opened');
  return found;
}

/**
 * Adds to a case that was opened. What was answered or closed is opened again by it, with a new time for the answer; the same form
 * sent again adds nothing. Problem: `case_emptied`.
 */
export async function addToCase(
  work: Work,
  keys: VoiceKeys,
  {
    file: { id: caseId },
    form: { _once: id, text },
  }: { file: Pick<CaseFile, 'id'>; form: Pick<ReturnForm, '_once' | 'text'> },
): Promise<void> {
  const { tx, actionId, now } = work;
  mustBeAbleTo(work.actor, returnPermission, undefined);
  // Handlers may close it meanwhile: what is added to a closed case opens it again.
  const file = await lockCase(tx, actionId, caseId);
  mustHoldTexts(file);
  const message = { id, caseId, kind: 'addition', text, writtenBy: null, writtenAt: now } as const;
  if (!(await insertMessage(tx, sealOf(keys), message))) return;
  const { voice } = await getDefinition(tx, actionId);
  const { answerBy } = daysOf(voice.clocks[file.kind], dayIn(zone, now));
  await saveCase(
    tx,
    file.id,
    now,
    mayDo(file.state, 'reopen')
      ? {
          state: nextCaseState(file.state, 'reopen'),
          outcome: null,
          closedAt: null,
          answeredAt: null,
          escalatedAt: null,
          proposedBy: null,
          proposedOutcome: null,
          proposedAt: null,
          answerBy,
        }
      : {},
  );
  await work.enqueue('voice.add', { caseId: file.id });
  await audit({ ...work, actor: nobody }, returnPermission.name, { kind: 'voice_case', id: file.id });
}
