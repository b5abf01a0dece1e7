import type { PublishedAction, PublishedCall, PublishedGrant } from './published.ts';

/** A small complete Action of the tests: everything known, everything invented. */
export function buildAction(overrides: Partial<PublishedAction> = {}): PublishedAction {
  return {
    identifier: 'RS-APR-TESTS-1',
    title: 'Bridges for everyone & all <of them>',
    description: 'An invented Action of the tests.',
    objective: 'People cross bridges safely.',
    targetGroups: 'Civil society organisations.',
    contractNumber: 'TEST/2026/000-001',
    plannedStart: '2026-01-01',
    plannedEnd: '2028-12-31',
    actualStart: '2026-02-01',
    status: 'implementation',
    funder: { name: 'European Union', identifier: 'XI-IATI-EC_NEAR', type: '15' },
    lead: { name: 'Lead of the tests', identifier: 'RS-APR-TESTS', type: '24' },
    partners: [{ name: 'Partner of the South' }, { name: 'Partner of the North', type: '24' }],
    jurisdictions: [
      { code: 'AL', share: 16 },
      { code: 'BA', share: 17 },
      { code: 'XK', share: 16 },
      { code: 'ME', share: 16.5 },
      { code: 'MK', share: 16.5 },
      { code: 'RS', share: 18 },
    ],
    sectors: [
      { code: '15190', share: 80 },
      { code: '15150', share: 20 },
    ],
    currency: 'EUR',
    budget: [
      { startsOn: '2026-01-01', endsOn: '2026-12-31', amount: eur(500_000_00), committed: true },
      { startsOn: '2027-01-01', endsOn: '2027-12-31', amount: eur(700_000_00), committed: false },
    ],
    transactions: [
      { kind: 'incoming_commitment', date: '2026-01-10', amount: eur(1_200_000_00) },
      { kind: 'incoming_funds', date: '2026-02-10', amount: eur(400_000_00), description: 'Pre-financing' },
      { kind: 'expenditure', date: '2026-06-30', amount: eur(31_415_92), description: 'Second quarter' },
    ],
    results: [
      {
        kind: 'output',
        title: 'CSOs can act',
        indicators: [
          {
            title: 'CSOs engaged',
            unit: 'number',
            baseline: { year: 2026, value: 0 },
            periods: [
              { startsOn: '2026-01-01', endsOn: '2026-06-30', target: 20 },
              { startsOn: '2026-01-01', endsOn: '2026-09-30', target: 40, actual: 24 },
            ],
          },
        ],
      },
    ],
    contactEmail: 'office@lead.example',
    page: 'https://mostura.example/action',
    updatedAt: '2026-11-20T08:00:00.000Z',
    demonstration: false,
    ...overrides,
  };
}

/** A sub-grant of the tests, signed and half paid, with nothing to protect. */
export function buildGrant(overrides: Partial<PublishedGrant> = {}): PublishedGrant {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    number: 'T-AL-01',
    title: 'Safe crossings',
    description: 'Volunteers keep a bridge safe.',
    amount: eur(20_000_00),
    payments: [{ id: 'p1', paidOn: '2026-09-15', amount: eur(12_000_00) }],
    awardedOn: '2026-09-01',
    call: { number: 'T-AL', title: 'National call' },
    recipient: { id: '00000000-0000-4000-8000-0000000000aa', name: 'Harbour Women’s Club' },
    scope: 'national',
    jurisdiction: 'AL',
    place: 'Tirana',
    startsOn: '2026-10-01',
    endsOn: '2027-09-30',
    status: 'signed',
    updatedAt: '2026-11-01T00:00:00.000Z',
    protection: { generalisePlace: 'no', withholdName: false },
    ...overrides,
  };
}

/** An open national call of the tests with two lots. */
export function buildCall(overrides: Partial<PublishedCall> = {}): PublishedCall {
  const lot = { envelope: eur(100_000_00), minimum: eur(5_000_00), maximum: eur(25_000_00) };
  return {
    id: '00000000-0000-4000-8000-00000000000c',
    number: 'T-AL',
    title: 'National call',
    status: 'open',
    summary: 'For CSOs that keep bridges.',
    opensAt: '2026-11-01T08:00:00.000Z',
    deadlineAt: '2026-12-15T13:00:00.000Z',
    zone: 'Europe/Tirane',
    scope: 'national',
    jurisdiction: 'AL',
    lots: [
      { id: '00000000-0000-4000-8000-0000000000a1', number: 1, title: 'Prevention', ...lot },
      { id: '00000000-0000-4000-8000-0000000000a2', number: 2, title: 'Services', ...lot },
    ],
    languages: ['en', 'sq'],
    issuer: 'Partner of the South',
    contactEmail: 'calls@south.example',
    page: 'https://mostura.example/calls/00000000-0000-4000-8000-00000000000c',
    createdAt: '2026-11-01T08:00:00.000Z',
    lastModifiedAt: '2026-11-10T08:00:00.000Z',
    ...overrides,
  };
}

function eur(minor: number) {
  return { minor, currency: 'EUR' };
}
