import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPo } from '../../platform/messages/po-file.ts';
import type { Facts } from './facts.ts';
import type { Checked } from './finding.ts';
import { findingsOf } from './findings.ts';
import { isNarrative, sections } from './sections.ts';
import type { VisibilityFact } from './visibility.ts';

const facts: Facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  frozen: true,
  currency: 'EUR',
  indicators: [{ code: 'trainings', target: 10, inPeriod: 2, value: 4 }],
  headings: [{ heading: 'travel', budget: 1000, inPeriod: 100, spent: 400 }],
  gatherings: [
    {
      ...{ id: 'g', title: 'Table', kind: 'round_table', place: 'Belgrade', jurisdiction: 'RS' },
      ...{ startsOn: '2026-04-01', endsOn: '2026-04-01', women: 9, men: 8, unsaid: 0, organisations: 3 },
    },
  ],
  subGrants: [
    {
      ...{
        id: 's',
        number: 'A-1',
        title: 'Bridge',
        organisation: 'Club',
        scope: 'national',
        jurisdiction: 'RS',
      },
      ...{ signedOn: '2026-03-02', amount: 500, paidInPeriod: 100, paid: 100, protected: false },
    },
  ],
  materials: [{ id: 'm', title: 'Guide', kind: 'publication', publishedOn: '2026-04-02' }],
};
const text = (section: string) =>
  `In section ${section} the partners tell the European Union what they did, what changed and why.`;
const limits = {
  ...{ totalMinor: 1000, transferPercent: 25 },
  ...{ thirdPartiesTotalMinor: 1000, thirdPartyCeilingMinor: 500 },
};
const behind: Checked['behind'] = {
  indicators: [{ code: 'trainings', source: 'Attendance lists', baseline: 0, opsys: '2.1' }],
  thirdPartyHeading: 'third_parties',
  ratesMissing: [],
  openSubGrantReports: 0,
  ...{ lateEntries: 0, withoutDocument: 0, questioned: 0, openWarnings: 0 },
  withoutAddress: [],
  ...{ templatesHeld: [], promises: [{ organisation: 'Club', agreementId: 's', promised: 500 }] },
  ...{ aboveThreshold: [], paymentDue: false },
};
const good: Checked = {
  reportId: 'r',
  periodId: 'p',
  startsOn: '2026-03-01',
  endsOn: '2026-05-31',
  today: '2026-06-30',
  frozen: true,
  facts,
  current: true,
  narratives: new Map(sections.filter(isNarrative).map((section) => [section, text(section)])),
  ...{ narrativesBefore: new Map(), factsBefore: undefined, moved: [] },
  contract: {
    contactPerson: null,
    number: 'T-1',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    reportDays: 60,
    ...limits,
  },
  behind,
  periodBeforeEndsOn: '2026-02-28',
  openQuestions: 0,
  openNotes: new Map(),
  ...{ unchanged: [], parts: [], disputes: [] },
};
const withText = (section: string, written: string): Partial<Checked> => ({
  narratives: new Map([...good.narratives, [section, written]]),
});
const withBehind = (over: Partial<Checked['behind']>): Partial<Checked> => ({
  behind: { ...behind, ...over },
});
const withFacts = (over: Partial<Facts>): Partial<Checked> => ({ facts: { ...facts, ...over } });
const withBefore = (over: Partial<Facts>): Partial<Checked> => ({ factsBefore: { ...facts, ...over } });
const ordered = { id: 'c', subject: 'Platform', procedure: 'simplified_tender', files: 1 };
const withOrdered = (over: object) => withBehind({ aboveThreshold: [{ ...ordered, ...over }] });
const part = { id: 'p', partnerName: 'A partner', state: 'submitted', untaken: 0 };
const [event] = facts.gatherings;
const [grant] = facts.subGrants;
const [heading] = facts.headings;
const [promise] = behind.promises;
const [indicator] = facts.indicators;

function withProduct(over: Partial<VisibilityFact>): Partial<Checked> {
  const banner = {
    ...{ id: 'b', kind: 'banner', title: 'Banner', shownOn: '2026-04-10', who: 'A', channel: 'Town hall' },
    ...{ url: 'https://example.org', files: 0, emblem: true, statement: true, derogation: '' },
  } satisfies VisibilityFact;
  const annexes = { milestones: [], visibility: [{ ...banner, ...over }] };
  return withFacts({ annexes: annexes as unknown as NonNullable<Facts['annexes']> });
}

/** Each reason for a return, planted alone into a report that has none. */
const planted: readonly (readonly [id: string, hard: boolean, over: Partial<Checked>])[] = [
  ['period_open', true, { frozen: false }],
  ['never_filled', true, { facts: undefined }],
  ['not_current', true, { current: false }],
  ['overdue', false, { today: '2026-08-01' }],
  ['period_gap', false, { periodBeforeEndsOn: '2026-02-20' }],
  ['period_overlap', true, { periodBeforeEndsOn: '2026-03-05' }],
  ['question_open', true, { openQuestions: 2 }],
  ['contract_number', true, { contract: { ...good.contract, number: null } }],
  ['contract_period', true, { contract: { ...good.contract, endsOn: null } }],
  ['outside_contract', true, { contract: { ...good.contract, endsOn: '2026-05-01' } }],
  ['no_budget', false, withFacts({ headings: [{ heading: 'travel', budget: 0, inPeriod: 1, spent: 0 }] })],
  ['no_expenditure', false, withFacts({ headings: [{ ...heading!, inPeriod: 0 }] })],
  [
    'heading_overspent',
    true,
    withFacts({
      headings: [
        { ...heading!, spent: 1001 },
        { heading: 'staff', budget: 900, inPeriod: 1, spent: 0 },
      ],
    }),
  ],
  ['heading_negative', true, withFacts({ headings: [{ ...heading!, spent: -1 }] })],
  [
    'figures_differ',
    true,
    withFacts({ spending: [{ ...heading!, partnerId: 'p', partner: 'P', spent: 399 }] }),
  ],
  ['value_fell', false, { factsBefore: { ...facts, indicators: [{ ...indicator!, value: 5 }] } }],
  ['target_moved', false, { factsBefore: { ...facts, indicators: [{ ...indicator!, target: 9 }] } }],
  ['value_far_over', false, withFacts({ indicators: [{ ...indicator!, value: 21 }] })],
  ['event_without_people', false, withFacts({ gatherings: [{ ...event!, women: 0, men: 0 }] })],
  ['event_small', false, withFacts({ gatherings: [{ ...event!, women: 3, men: 1 }] })],
  ['event_unsaid', false, withFacts({ gatherings: [{ ...event!, women: 2, men: 2, unsaid: 9 }] })],
  ['sub_grant_overpaid', true, withFacts({ subGrants: [{ ...grant!, paid: 501 }] })],
  ['sub_grant_later', true, withFacts({ subGrants: [{ ...grant!, signedOn: '2026-06-02' }] })],
  ['sub_grants_protected', false, withFacts({ subGrants: [{ ...grant!, protected: true }] })],
  ['template_held', false, withBehind({ templatesHeld: ['Annex VI'] })],
  ['third_party_over_ceiling', false, withBehind({ promises: [{ ...promise!, promised: 501 }] })],
  [
    'third_parties_over_contract',
    false,
    withBehind({
      promises: ['a', 'b', 'c'].map((organisation) => ({ ...promise!, organisation, promised: 400 })),
    }),
  ],
  [
    'third_parties_not_contract',
    false,
    {
      contract: { ...good.contract, totalMinor: 1900 },
      ...withFacts({
        headings: [heading!, { heading: 'third_parties', budget: 900, inPeriod: 100, spent: 300 }],
      }),
    },
  ],
  ['no_event', false, withFacts({ gatherings: [] })],
  [
    'total_overspent',
    false,
    {
      ...withFacts({ headings: [{ ...heading!, spent: 1001 }] }),
      narratives: new Map([...good.narratives, ['v.travel', 'Buses cost more, see notification 2.']]),
    },
  ],
  ['budget_not_contract', false, { contract: { ...good.contract, totalMinor: 1001 } }],
  ['heading_over_limit', false, withFacts({ headings: [{ ...heading!, spent: 1251 }] })],
  [
    'sums_differ',
    false,
    { periodBeforeEndsOn: '2026-02-28', factsBefore: { ...facts, headings: [{ ...heading!, spent: 301 }] } },
  ],
  ['budget_moved', false, withBefore({ headings: [{ ...heading!, spent: 300, budget: 999 }] })],
  ['target_missing', false, withFacts({ indicators: [{ ...indicator!, target: null }] })],
  ['source_missing', true, withBehind({ indicators: [{ ...behind.indicators[0]!, source: ' ' }] })],
  ['baseline_missing', false, withBehind({ indicators: [{ ...behind.indicators[0]!, baseline: null }] })],
  ['opsys_missing', false, withBehind({ indicators: [{ ...behind.indicators[0]!, opsys: null }] })],
  ['event_outside_period', true, withFacts({ gatherings: [{ ...event!, startsOn: '2026-06-01' }] })],
  ['event_without_place', false, withFacts({ gatherings: [{ ...event!, place: ' ' }] })],
  ['sub_grant_before_contract', true, withFacts({ subGrants: [{ ...grant!, signedOn: '2025-12-31' }] })],
  [
    'sub_grants_not_booked',
    true,
    {
      ...withBehind({ thirdPartyHeading: 'travel' }),
      ...withFacts({ subGrants: [{ ...grant!, paid: 401 }] }),
    },
  ],
  [
    'material_outside_period',
    true,
    withFacts({ materials: [{ ...facts.materials[0]!, publishedOn: '2026-06-01' }] }),
  ],
  [
    'milestones_late',
    false,
    withFacts({ annexes: { milestones: [{ state: 'late' }] } as unknown as NonNullable<Facts['annexes']> }),
  ],
  [
    'milestones_without_body',
    false,
    withFacts({
      annexes: {
        milestones: [{ state: 'planned', partner: null, endsOn: '2026-07-01' }],
      } as unknown as NonNullable<Facts['annexes']>,
    }),
  ],
  ['rate_missing', false, withBehind({ ratesMissing: [{ currency: 'RSD', month: '2026-04' }] })],
  ['sub_grant_report_open', false, withBehind({ openSubGrantReports: 1 })],
  ['entries_late', false, withBehind({ lateEntries: 1 })],
  ['entries_without_document', true, withBehind({ withoutDocument: 1 })],
  ['products_without_proof', false, withProduct({ url: null })],
  ['products_without_marks', false, withProduct({ emblem: false })],
  ['entries_questioned', false, withBehind({ questioned: 1 })],
  ['warnings_open', false, withBehind({ openWarnings: 1 })],
  ['publication_without_address', false, withBehind({ withoutAddress: [{ id: 'm', title: 'Guide' }] })],
  ['part_open', false, { parts: [part] }],
  ['part_not_taken', false, { parts: [{ ...part, state: 'accepted', untaken: 2 }] }],
  ['note_open', false, { openNotes: new Map([['2.3' as const, 2]]) }],
  ['comment_unchanged', false, { unchanged: ['1.4', '2.2'] }],
  [
    'dispute_open',
    false,
    { disputes: [{ id: 'd', indicator: 'round_tables', raisedAt: '2026-06-02T08:00:00.000Z' }] },
  ],
  ['contract_without_files', false, withOrdered({ files: 0 })],
  ['contract_without_procedure', false, withOrdered({ procedure: null })],
  ['payment_not_requested', false, withBehind({ paymentDue: true })],
  ['no_material', false, withFacts({ materials: [] })],
  ['section_missing', true, withText('3.4', ' ')],
  ['draft_mark', true, withText('3.4', 'We will ask the partners about it. TODO')],
  ['summary_long', false, withText('2.1', `${'word '.repeat(301)}.`)],
  ['section_short', false, withText('2.4', 'It goes well.')],
  ['sentence_unfinished', false, withText('3.4', 'The partners met other Actions in Tirana,')],
  ['email_in_text', false, withText('3.4', 'Ask people@club.example for the minutes of the meeting.')],
  ['phone_in_text', false, withText('3.4', 'Call +381 11 123 4567 for the minutes of the meeting.')],
  ['kosovo_unmarked', false, withText('3.4', 'We met other Actions in Kosovo twice this spring.')],
  ['illegal_migrant', false, withText('3.4', `We spoke of ${['ille', 'gal'].join('')} migration with them.`)],
  ['visibility_unnamed', false, withText('4.1', 'The emblem stood on each paper and on each banner.')],
  ['link_broken', true, withText('3.4', 'See https://localhost for the minutes of the meeting.')],
  ['field_unknown', true, withText('3.4', 'In all {indicator:flights} flights went to meet other Actions.')],
  ['field_table_placed', true, withText('3.4', 'The events of the two partners were {table:events} in all.')],
  ['text_repeated', false, withText('3.5', text('3.4'))],
  ['text_of_before', false, { narrativesBefore: new Map([['3.4', text('3.4')]]) }],
  [
    'figure_moved',
    false,
    {
      ...withText('3.4', 'In all 1 250 people came to the round tables.'),
      moved: [{ label: 'people', before: 1250, now: 1251 }],
    },
  ],
  [
    'amount_moved',
    false,
    {
      ...withText('3.4', 'Buses in the spring cost EUR 12,345.67 in six towns.'),
      moved: [{ label: 'travel', before: 1_234_567, now: 1_300_000, currency: { code: 'EUR', digits: 2 } }],
    },
  ],
];
/** Every reason that the check list knows has a sentence, and every sentence a reason. */
const known = readPo(readFileSync('messages/results/en.po'))
  .messages.map(({ key }) => key)
  .filter((key) => key.startsWith('results.finding.'))
  .map((key) => key.replace('results.finding.', ''));

describe('before a report leaves', () => {
  it('Every reason of the check list is planted once, more than forty of them', () => {
    expect(planted.map(([id]) => id).sort()).toEqual(known.sort());
    expect(planted.length).toBeGreaterThan(40);
  });

  it('Nothing is found in a report that is ready', () => {
    expect(findingsOf(good)).toEqual([]);
  });

  it.each(planted)('The reason %s is found, with its page', (id, hard, over) => {
    const found = findingsOf({ ...good, ...over }).filter((one) => one.id === id);
    expect(found).not.toEqual([]);
    expect(found.map((one) => one.hard)).toEqual(found.map(() => hard));
    for (const { href } of found) expect(href).toMatch(/^\/(staff|agreements)\//);
  });

  it('A heading that exceeds its budget is not asked about once it is explained', () => {
    const over = withFacts({ headings: [{ ...heading!, spent: 1001 }] });
    const narratives = new Map([...good.narratives, ['v.travel', 'Buses cost more, see notification 2.']]);
    expect(findingsOf({ ...good, ...over, narratives }).map(({ id }) => id)).toEqual(['total_overspent']);
  });

  it('Hard reasons come first', () => {
    const found = findingsOf({ ...good, today: '2026-08-01', frozen: false, openQuestions: 1 });
    expect(found.map(({ hard }) => hard)).toEqual([true, true, false]);
  });
});
