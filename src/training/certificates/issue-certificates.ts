import { randomBytes } from 'node:crypto';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listCheckIns, listHalfDays, ruleOf } from '../attendance-list/queries.ts';
import { listParticipants } from '../participants/queries.ts';
import { listSessions } from '../programme/queries.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { identityHash } from './open-badge.ts';
import { certificatePermissions } from './permissions.ts';
import { findLeadName, insertCertificate, listCertificates, listModuleTitles } from './queries.ts';
import { attendedMinutes, certificateNumber, earned, mustGiveCertificates, whoIsDue } from './rules.ts';

/**
 * Gives a certificate to everybody who was there often enough and was never given one, or to those whose certificate was revoked; each
 * is told by mail. Problems: `not_permitted`,
 * `not_found`, `gathering_withdrawn`, `no_certificate_given`, `gathering_not_over`, `nobody_earned_one`.
 */
export async function issueCertificates(
  work: Work,
  { gatheringId, to = 'without' }: { gatheringId: string; to?: 'without' | 'revoked' },
): Promise<string[]> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, certificatePermissions.issue, gathering);
  mustStand(gathering);
  const rule = await ruleOf(tx, gathering);
  const halfDays = await listHalfDays(tx, gatheringId);
  const leastShare = mustGiveCertificates(rule, halfDays, now);
  const noted = await listCheckIns(tx, gatheringId);
  const attended = earned(rule, halfDays, noted);
  const [sessions, modules] = [await listSessions(tx, gatheringId), await listModuleTitles(tx, gatheringId)];
  const due = whoIsDue(attended.keys(), await listCertificates(tx, actionId, gatheringId))[to];
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
