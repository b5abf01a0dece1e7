import { randomBytes } from 'node:crypto';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listParticipants } from '../participants/queries.ts';
import { listSessions } from '../programme/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { gatherDue, seenOfDue } from './gather-due.ts';
import { identityHash } from './open-badge.ts';
import { certificatePermissions } from './permissions.ts';
import { findLeadName, insertCertificate, listModuleTitles } from './queries.ts';
import { attendedMinutes, certificateNumber, mustGiveCertificates } from './rules.ts';

/**
 * Gives a certificate to everybody who was there often enough and was never given one, or to those whose certificate was revoked; each
 * is told by mail. `seen`: who was due one when the page was shown (`seenOfDue`). Problems: `not_permitted`, `changed_since_shown`,
 * `not_found`, `gathering_withdrawn`, `no_certificate_given`, `gathering_not_over`, `nobody_earned_one`.
 */
export async function issueCertificates(
  work: Work,
  {
    gatheringId,
    to = 'without',
    seen,
  }: { gatheringId: string; to?: 'without' | 'revoked'; seen?: string | undefined },
): Promise<string[]> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, certificatePermissions.issue, gathering);
  mustStand(gathering);
  const gathered = await gatherDue(tx, actionId, gathering);
  const { rule, halfDays, noted, attended } = gathered;
  const leastShare = mustGiveCertificates(rule, halfDays, now);
  mustBeSeen(seen, seenOfDue(gathering, gathered, to));
  const [sessions, modules] = [await listSessions(tx, gatheringId), await listModuleTitles(tx, gatheringId)];
  const due = gathered.due[to];
  const leadName = await findLeadName(tx, actionId);
  const issued: string[] = [];
  for (const { id: participantId, name, mail, locale } of await listParticipants(tx, actionId, gatheringId)) {
    const halves = attended.get(participantId);
    // Whose name has gone cannot be named on a certificate.
    if (halves === undefined || !due.has(participantId) || name === '') continue;
    const id = newId();
    const salt = randomBytes(16).toString('hex');
    await insertCertificate(tx, {
      id,
      actionId,
      gatheringId,
      participantId,
      number: certificateNumber(id),
      locale,
      title: titleFor(gathering, locale).text,
      startsOn: gathering.startsOn,
      endsOn: gathering.endsOn,
      hostId: gathering.partnerId,
      hostName: gathering.hostName,
      leadName,
      attended: halves,
      planned: halfDays.length,
      leastShare,
      ...attendedMinutes(
        sessions,
        noted.filter((one) => one.participantId === participantId),
      ),
      modules,
      salt,
      identityHash: mail === null ? '' : identityHash(mail, salt),
      issuedBy: actor.personId,
      issuedAt: now,
    });
    await work.enqueue(certificatePermissions.issue.name, { certificateId: id });
    issued.push(id);
  }
  if (issued.length === 0) throw problem('nobody_earned_one');
  await audit(
    work,
    certificatePermissions.issue.name,
    { kind: 'gathering', id: gatheringId },
    { certificates: issued.length, ...(to === 'revoked' ? { again: true } : {}) },
  );
  return issued;
}
