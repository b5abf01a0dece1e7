import { z } from 'zod';
import { hasProof } from '../../platform/data-integrity.ts';
import { optionalText } from '../../platform/http/fields.ts';
import type { UploadedFiles } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { type Issuer, keyIdOf } from './issuer.ts';
import { addressOf, identityHash } from './open-badge.ts';

/** What is shown to be verified: a number, or a wallet file; and whose address it is asked about. */
export const verifyForm = z.object({
  number: optionalText(60),
  badge: optionalText(20_000),
  mail: optionalText(254),
});
export type Shown = z.infer<typeof verifyForm> & { readonly files: UploadedFiles };

const signed = z.object({
  id: z.string(),
  credentialSubject: z.object({
    identifier: z.array(z.object({ identityHash: z.string(), salt: z.string() })).optional(),
  }),
});

export type VerifiedBadge = {
  /** The certificate's id; undefined when the file is not one that we signed, as it stands. */
  readonly certificateId: string | undefined;
  /** Whether it was given to the address that was asked about. */
  readonly holder: 'same' | 'other' | 'not_asked';
};

/**
 * Whether a wallet file is one that this instance signed, to the letter, and whether it is about somebody's address. Looks at what is
 * shown and at no record. Problems: `badge_missing`, `not_a_badge`.
 */
export function verifyBadge(issuer: Issuer, { files, badge, mail }: Shown): VerifiedBadge {
  const file = files.badge_file?.[0];
  if (!file && badge === '') throw problem('badge_missing', {}, { field: 'number' });
  const shown = parsed(file ? (file.text ?? '') : badge);
  if (typeof shown !== 'object' || shown === null)
    throw problem('not_a_badge', {}, { field: file ? 'badge_file' : 'badge' });
  const genuine = hasProof(issuer.secret, shown, keyIdOf(issuer.baseUrl));
  const content = genuine ? signed.safeParse(shown).data : undefined;
  const start = addressOf(issuer.baseUrl, '');
  if (!content?.id.startsWith(start)) return { certificateId: undefined, holder: 'not_asked' };
  const [identity] = content.credentialSubject.identifier ?? [];
  const same = identity !== undefined && identityHash(mail, identity.salt) === identity.identityHash;
  return {
    certificateId: content.id.slice(start.length),
    holder: mail === '' ? 'not_asked' : same ? 'same' : 'other',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
