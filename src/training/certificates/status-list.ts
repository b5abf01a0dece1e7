import { gzipSync } from 'node:zlib';
import { addProof, type Proof, type Securable } from '../../platform/data-integrity.ts';
import type { Instant } from '../../platform/dates.ts';
import { didOf, type Issuer, keyIdOf } from './issuer.ts';
import { statusListOf } from './open-badge.ts';

/** How many certificates a list holds: the least that the standard asks for, so that which one is looked up tells nothing. */
export const statusListLength = 131_072;

/**
 * What was revoked, as a signed list of bits in which anyone looks a certificate up without saying which (W3C Bitstring Status
 * List v1.0). The first certificate is the leftmost bit.
 */
export function statusList(
  issuer: Issuer,
  {
    revoked,
    now,
    demonstration = false,
  }: { revoked: readonly number[]; now: Instant; demonstration?: boolean },
): Securable & { readonly proof: Proof } {
  const bits = Buffer.alloc(statusListLength / 8);
  for (const index of revoked) bits[index >> 3]! |= 0x80 >> (index & 7);
  const id = statusListOf(issuer.baseUrl);
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    ...(demonstration ? { name: 'Demonstration, invented' } : {}),
    issuer: didOf(issuer.baseUrl),
    validFrom: `${now.slice(0, 19)}Z`,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  };
  return addProof(issuer.secret, list, {
    created: now,
    verificationMethod: keyIdOf(issuer.baseUrl),
  });
}
