import { createHash } from 'node:crypto';
import { addProof, type Proof, type Securable } from '../../platform/data-integrity.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { didOf, type Issuer, keyIdOf } from './issuer.ts';

/** What a certificate says, in the language it was issued in. */
export type CertificateFacts = {
  readonly id: string;
  readonly number: string;
  readonly gatheringId: string;
  readonly title: string;
  /** What was attended, in one sentence. */
  readonly description: string;
  /** The rule that was met, in one sentence. */
  readonly criteria: string;
  readonly language: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly hostId: string;
  readonly hostName: string;
  readonly leadName: string;
  readonly issuedAt: Instant;
  /** Its place in the list of what was revoked. */
  readonly statusIndex: number;
  /** Undefined when no address was given, or it went. */
  readonly holder: { readonly salt: string; readonly identityHash: string } | undefined;
};
export type SignedBadge = Securable & { readonly proof: Proof };

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

export const addressOf = (baseUrl: string, id: string) => `${baseUrl}/certificates/${id}`;
export const statusListOf = (baseUrl: string) => `${baseUrl}/certificates/status-list`;

/** The holder's address as a badge has it: salted and hashed (Open Badges 3.0, IdentityObject), in small letters and without spaces around. */
export function identityHash(email: string, salt: string): string {
  return `sha256$${createHash('sha256')
    .update(email.trim().toLowerCase() + salt)
    .digest('hex')}`;
}

/** The certificate as an Open Badges 3.0 credential, signed. The holder stands in it as a hash and nowhere else. */
export function openBadge(issuer: Issuer, facts: CertificateFacts): SignedBadge {
  const { baseUrl } = issuer;
  const status = statusListOf(baseUrl);
  const badge = {
    '@context': contexts,
    id: addressOf(baseUrl, facts.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.title,
    issuer: { id: didOf(baseUrl), type: ['Profile'], name: facts.leadName, url: baseUrl },
    validFrom: `${facts.issuedAt.slice(0, 19)}Z`,
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(facts.holder
        ? {
            identifier: [
              {
                type: 'IdentityObject',
                hashed: true,
                identityHash: facts.holder.identityHash,
                identityType: 'emailAddress',
                salt: facts.holder.salt,
              },
            ],
          }
        : { id: `urn:uuid:${facts.id}` }),
      activityStartDate: facts.startsOn,
      activityEndDate: facts.endsOn,
      licenseNumber: facts.number,
      achievement: {
        id: `urn:uuid:${facts.gatheringId}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: facts.title,
        description: facts.description,
        inLanguage: facts.language,
        criteria: { narrative: facts.criteria },
        creator: { id: `urn:uuid:${facts.hostId}`, type: ['Profile'], name: facts.hostName },
      },
    },
    credentialStatus: {
      id: `${status}#${facts.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(facts.statusIndex),
      statusListCredential: status,
    },
  };
  return addProof(issuer.secret, badge, {
    created: facts.issuedAt,
    verificationMethod: keyIdOf(baseUrl),
  });
}
