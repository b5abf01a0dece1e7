import { createHash } from 'node:crypto';
import { base58, fromBase58 } from './base58.ts';
import { strictCanonicalJson } from './canonical.ts';
import type { Instant } from './dates.ts';
import { areSigned, publicKeyBytes, signBytes } from './signing.ts';

/** A JSON document that can carry a proof: an Open Badges credential, a list of what was revoked. */
export type Securable = { readonly '@context': readonly string[] } & Readonly<Record<string, unknown>>;

/** Proof of the cryptosuite `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites v1.0, section 3.3). */
export type Proof = {
  readonly '@context': readonly string[];
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-jcs-2022';
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** Multibase, base 58. */
  readonly proofValue: string;
};

/** The document with its proof, signed by the instance's own key. */
export function addProof<D extends Securable>(
  secret: string,
  document: D,
  { created, verificationMethod }: { created: Instant; verificationMethod: string },
): D & { readonly proof: Proof } {
  const options = {
    '@context': document['@context'],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    // Without parts of a second: that is how the standard writes instants.
    created: `${created.slice(0, 19)}Z`,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const proofValue = `z${base58(signBytes(secret, bytesOf(options, document)))}`;
  return { ...document, proof: { ...options, proofValue } };
}

/** Whether this instance signed exactly this document, as `verificationMethod`. Anything that is no such document is not signed. */
export function hasProof(secret: string, shown: unknown, verificationMethod: string): boolean {
  const { proof, ...document } = membersOf(shown);
  const { proofValue, ...options } = membersOf(proof);
  const wanted = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    proofPurpose: 'assertionMethod',
    verificationMethod,
  };
  if (Object.entries(wanted).some(([name, value]) => options[name] !== value)) return false;
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z')) return false;
  const signature = fromBase58(proofValue.slice(1), 64);
  try {
    if (
      strictCanonicalJson(options['@context'] ?? null) !== strictCanonicalJson(document['@context'] ?? null)
    )
      return false;
    return signature !== undefined && areSigned(secret, bytesOf(options, document), signature);
  } catch (error) {
    // What has no canonical form was not signed.
    if (error instanceof TypeError || error instanceof RangeError) return false;
    throw error;
  }
}

/** The public key as a Multikey (multicodec `ed25519-pub`, base 58). */
export function publicMultikey(secret: string): string {
  return `z${base58(Buffer.concat([Buffer.from([0xed, 0x01]), publicKeyBytes(secret)]))}`;
}

/** What is signed: the hash of the proof's own words, and that of the document. */
function bytesOf(options: object, document: object): Buffer {
  const digest = (value: object) => createHash('sha256').update(strictCanonicalJson(value)).digest();
  return Buffer.concat([digest(options), digest(document)]);
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
