import type { Instant, PlainDate } from '../dates.ts';
import { isSigned, type Secrets, signContent } from '../signing.ts';

/** The end of the audit trail on a day: its number, its hash (hex), and the signature (Ed25519, base64url) of both with the day. */
export type SignedHead = {
  readonly day: PlainDate;
  /** How many entries there were: the number of the last one. */
  readonly entries: number;
  readonly hash: string;
  readonly signedAt: Instant;
  readonly signature: string;
};

/** What is signed, and mailed beside its signature: no other signature of the platform covers anything of this shape. */
function contentOf({ day, entries, hash, signedAt }: Omit<SignedHead, 'signature'>) {
  return { kind: 'audit_head', day, entries, hash, signedAt };
}

export function signHeadContent(secret: string, head: Omit<SignedHead, 'signature'>): SignedHead {
  return { ...head, signature: signContent(secret, contentOf(head)) };
}

/** Whether this instance signed it, as it stands here. */
export function isGenuineHead(secrets: Secrets, { signature, ...head }: SignedHead): boolean {
  return isSigned(secrets, contentOf(head), signature);
}
