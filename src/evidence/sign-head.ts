import { audit } from '../platform/audit/audit.ts';
import {
  digestReads,
  insertSignedHead,
  listSignedHeads,
  readHead,
  sealedUntil,
} from '../platform/audit/queries-heads.ts';
import { type SignedHead, signHeadContent } from '../platform/audit/signed-head.ts';
import { dayIn } from '../platform/dates.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { evidencePermissions } from './permissions.ts';
import { closedBefore, firstDay } from './rules.ts';

export type Signing = {
  readonly secret: string;
  /** Who is sent each head, so that it lies outside the platform; undefined: nobody. */
  readonly auditorEmail: string | undefined;
};

/**
 * Signs the end of the audit trail, once a day. First it writes an entry of its own with a digest of what was read on the days that
 * are over; the signed head stands on that entry, so that a head that is taken away is missed by the chain. Returns the head, or
 * undefined when the day has its own already.
 */
export async function signHead(
  work: Work,
  { secret, auditorEmail }: Signing,
): Promise<SignedHead | undefined> {
  mustBeAbleTo(work.actor, evidencePermissions.signHead, undefined);
  const { tx, now } = work;
  const from = (await sealedUntil(tx)) ?? firstDay;
  const day = dayIn(zone, now);
  const [newest] = await listSignedHeads(tx, 1);
  if (newest && newest.day >= day) return undefined;
  const closed = closedBefore(now);
  const until = closed > from ? closed : from;
  const { reads, sha256 } = await digestReads(tx, from, until);
  await audit(
    work,
    evidencePermissions.signHead.name,
    { kind: 'instance', id: null },
    { day, reads_from: from, reads_until: until, reads, reads_sha256: sha256 },
  );
  const head = signHeadContent(secret, { ...(await readHead(tx)), day, signedAt: now });
  await insertSignedHead(tx, head);
  if (auditorEmail)
    await queueMail(work, {
      template: 'evidence.mail.signed_head',
      to: { email: auditorEmail, locale: 'en' },
      args: { ...head },
    });
  return head;
}
