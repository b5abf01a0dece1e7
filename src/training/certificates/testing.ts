import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { type CertificateFacts, identityHash } from './open-badge.ts';
import { insertCertificate, type NewCertificate } from './queries.ts';
import { certificateNumber } from './rules.ts';

/** What a certificate of the tests says. */
export function buildFacts(facts: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    id: '0198a000-0000-7000-8000-000000000001',
    number: '7K3M-9QXT-2B4D',
    gatheringId: '0198a000-0000-7000-8000-0000000000aa',
    title: 'Препознавање шверц на мигранти',
    description: 'Two days, 27–28 February 2025',
    criteria: 'At least 80 % of the half-days attended.',
    language: 'mk',
    startsOn: '2025-02-27',
    endsOn: '2025-02-28',
    hostId: '0198a000-0000-7000-8000-0000000000bb',
    hostName: 'Partner of the tests',
    leadName: 'Lead of the tests',
    issuedAt: '2025-03-01T08:30:00.000Z',
    statusIndex: 7,
    holder: { salt: '3f9a', identityHash: identityHash('mire@example.org', '3f9a') },
    ...facts,
  };
}

/** A certificate of three half-days of four, unless said otherwise. Returns the id. */
export async function buildCertificate(
  tx: Tx,
  certificate: Partial<NewCertificate> &
    Pick<NewCertificate, 'actionId' | 'gatheringId' | 'participantId' | 'hostId' | 'issuedBy'>,
): Promise<string> {
  const id = newId();
  await insertCertificate(tx, {
    number: certificateNumber(id),
    locale: 'en',
    title: 'Training of the tests',
    startsOn: '2026-11-20',
    endsOn: '2026-11-21',
    hostName: 'Partner of the tests',
    leadName: 'Lead of the tests',
    attended: 3,
    planned: 4,
    minutesAttended: 540,
    minutesPlanned: 720,
    modules: ['Recognising smuggling'],
    leastShare: 75,
    salt: '3f9a',
    identityHash: identityHash('mire@example.org', '3f9a'),
    issuedAt: '2026-11-22T09:00:00.000Z',
    ...certificate,
    id,
  });
  return id;
}
