import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo, type Permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import {
  changeBreachPermission,
  closeBreachPermission,
  decideBreachPermission,
  noteNoticePermission,
} from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { insertNotice, listNotices, lockBreach, saveBreach } from './queries.ts';
import { type Breach, mustBeClosable, mustBeKnown, mustBeUnclosed, noticesDue } from './rules.ts';
import type { BreachForm, NoticeForm, RiskForm } from './schema.ts';

async function opened(
  work: Work,
  permission: Permission<unknown>,
  breachId: string,
  seen?: number,
): Promise<Breach> {
  const breach = await lockBreach(work.tx, work.actionId, breachId);
  mustBeAbleTo(work.actor, permission, breach);
  mustBeUnclosed(breach);
  if (seen !== undefined && seen !== breach.version) throw problem('changed_meanwhile');
  return breach;
}

/** Adds what became known. Problems: `breach_closed`, `changed_meanwhile`, `known_later`. */
export async function changeBreach(
  work: Work,
  { breachId, form: { version, ...form } }: { breachId: string; form: BreachForm },
): Promise<void> {
  await opened(work, changeBreachPermission, breachId, version);
  mustBeKnown(form.knownAt, work.now);
  await saveBreach(work.tx, breachId, form);
  await audit(work, changeBreachPermission.name, { kind: 'breach', id: breachId });
}

/** Decides how likely a risk to people is, with the reason, and by whom. Problems: `breach_closed`, `changed_meanwhile`. */
export async function decideBreach(
  work: Work,
  { breachId, form: { version, risk, reason } }: { breachId: string; form: RiskForm },
): Promise<void> {
  await opened(work, decideBreachPermission, breachId, version);
  await saveBreach(work.tx, breachId, {
    risk,
    riskReason: reason,
    decidedAt: work.now,
    decidedBy: work.actor.personId,
  });
  await audit(work, decideBreachPermission.name, { kind: 'breach', id: breachId }, { risk });
}

/** Records a notice that was sent, or why none was. Problems: `breach_closed`, `notice_not_owed`, `known_later`. */
export async function noteNotice(
  work: Work,
  {
    breachId,
    form: { jurisdiction, addressee, sent_on: sentOn, words },
  }: { breachId: string; form: NoticeForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const breach = await opened(work, noteNoticePermission, breachId);
  const due = noticesDue(breach, await listNotices(tx, breachId), await findPrivacy(tx, actionId));
  if (!due.some((one) => one.jurisdiction === jurisdiction && one.addressee === addressee))
    throw problem('notice_not_owed', {}, { field: 'notice' });
  if (sentOn && sentOn > dayIn(zone, now)) throw problem('sent_later', {}, { field: 'sent_on' });
  await insertNotice(tx, {
    breachId,
    jurisdiction,
    addressee,
    sentOn,
    words,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await audit(work, noteNoticePermission.name, { kind: 'breach', id: breachId }, { jurisdiction, addressee });
}

/** Closes it, once it is decided, told and acted on. Problems: those of `mustBeClosable`. */
export async function closeBreach(work: Work, { breachId }: { breachId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const breach = await opened(work, closeBreachPermission, breachId);
  mustBeClosable(
    breach,
    noticesDue(breach, await listNotices(tx, breachId), await findPrivacy(tx, actionId)),
  );
  await saveBreach(tx, breachId, { closedAt: now, closedBy: actor.personId });
  await audit(work, closeBreachPermission.name, { kind: 'breach', id: breachId });
}
