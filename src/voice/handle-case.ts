import { getDefinition } from '../action/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo, type Permission } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import * as permissions from './permissions.ts';
import { type CaseFile, insertMessage, lockCase, saveCase } from './queries.ts';
import { closingOf, daysOf, mayDo, mustHoldTexts, nextCaseState } from './rules.ts';
import type { CloseForm, WriteForm } from './schema.ts';
import { sealOf, type VoiceKeys } from './seal.ts';

/** The case, locked, for whoever handles it. Problem: `changed_meanwhile` when somebody else saved it since. */
async function lockMine(
  { tx, actor, actionId }: Work,
  permission: Permission<permissions.CaseSubject>,
  caseId: string,
  version?: number,
): Promise<CaseFile> {
  const file = await lockCase(tx, actionId, caseId);
  mustBeAbleTo(actor, permission, file);
  if (version !== undefined && version !== file.version) throw problem('changed_meanwhile');
  return file;
}

const subject = (id: string) => ({ kind: 'voice_case', id }) as const;

/** Says that it was heard. Problem: `case_not_in_state`. */
export async function acknowledgeCase(work: Work, { caseId }: { caseId: string }): Promise<void> {
  const file = await lockMine(work, permissions.acknowledgePermission, caseId);
  const state = nextCaseState(file.state, 'acknowledge');
  await saveCase(work.tx, caseId, work.now, { state, acknowledgedAt: work.now, escalatedAt: null });
  await audit(work, permissions.acknowledgePermission.name, subject(caseId));
}

/** Somebody works on it. Problem: `case_not_in_state`. */
export async function takeUpCase(work: Work, { caseId }: { caseId: string }): Promise<void> {
  const file = await lockMine(work, permissions.takeUpPermission, caseId);
  await saveCase(work.tx, caseId, work.now, { state: nextCaseState(file.state, 'take_up') });
  await audit(work, permissions.takeUpPermission.name, subject(caseId));
}

/**
 * Writes to whoever reported, answers, or notes for the handlers. An answer to what was not yet acknowledged acknowledges it.
 * Problems: `case_not_in_state`, `case_emptied`, `changed_meanwhile`.
 */
export async function writeToCase(
  work: Work,
  keys: VoiceKeys,
  { caseId, form }: { caseId: string; form: WriteForm },
): Promise<void> {
  const { tx, now, actor } = work;
  const file = await lockMine(work, permissions.writePermission, caseId, form.version);
  mustHoldTexts(file);
  const heard = form.as !== 'note' && mayDo(file.state, 'acknowledge');
  const before = heard ? nextCaseState(file.state, 'acknowledge') : file.state;
  const state = form.as === 'answer' ? nextCaseState(before, 'answer') : before;
  await insertMessage(tx, sealOf(keys), {
    id: newId(),
    caseId,
    kind: form.as,
    text: form.text,
    writtenBy: actor.personId,
    writtenAt: now,
  });
  await saveCase(tx, caseId, now, {
    state,
    ...(heard ? { acknowledgedAt: now, escalatedAt: null } : {}),
    ...(form.as === 'answer' ? { answeredAt: now } : {}),
  });
  await audit(work, permissions.writePermission.name, subject(caseId), { as: form.as });
}

/**
 * Closes an answered case, with what became of it; a case of abuse, exploitation or fraud when a second handler agrees with the
 * outcome that the first one proposed. The outcome is counted once a year, and is in no audit entry.
 * Problems: `case_not_in_state`, `changed_meanwhile`.
 */
export async function closeCase(
  work: Work,
  { caseId, form }: { caseId: string; form: CloseForm },
): Promise<void> {
  const { tx, now, actor } = work;
  const file = await lockMine(work, permissions.closePermission, caseId, form.version);
  const state = nextCaseState(file.state, 'close');
  const { outcome } = form;
  if (closingOf(file, actor.personId, outcome) === 'proposes') {
    await saveCase(tx, caseId, now, {
      proposedBy: actor.personId,
      proposedOutcome: outcome,
      proposedAt: now,
    });
    return audit(work, 'voice.propose_close', subject(caseId));
  }
  await saveCase(tx, caseId, now, { state, outcome, closedAt: now, closedBy: actor.personId });
  await audit(work, permissions.closePermission.name, subject(caseId));
}

/** Opens an answered or closed case again, with a new time for the answer. Problems: `case_not_in_state`, `case_emptied`. */
export async function reopenCase(work: Work, { caseId }: { caseId: string }): Promise<void> {
  const { tx, now, actionId } = work;
  const file = await lockMine(work, permissions.reopenPermission, caseId);
  mustHoldTexts(file);
  const state = nextCaseState(file.state, 'reopen');
  const { voice } = await getDefinition(tx, actionId);
  const { answerBy } = daysOf(voice.clocks[file.kind], dayIn(zone, now));
  await saveCase(tx, caseId, now, {
    state,
    outcome: null,
    closedAt: null,
    answeredAt: null,
    escalatedAt: null,
    proposedBy: null,
    proposedOutcome: null,
    proposedAt: null,
    answerBy,
  });
  await audit(work, permissions.reopenPermission.name, subject(caseId));
}
