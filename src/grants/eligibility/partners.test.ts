import { describe, expect, it } from 'vitest';
import { countJurisdictions, isSame, overAsPartner, partnersOf } from './partners.ts';
import { fitsOf } from './rules.ts';
import type { ApplicantRules } from './schema.ts';

const none: ApplicantRules = { seats: [], legalForms: [], registeredYears: 0, asLead: 0 };
const facts = { seat: 'RS', foundedYear: 2010, asLead: 1 };
const verdicts = (rules: Partial<ApplicantRules>, changes: object) =>
  fitsOf({ ...none, ...rules }, { ...facts, ...changes }, '2026-02-15').map(
    ({ rule, verdict }) => `${rule}: ${verdict}`,
  );
const named = (name: string, registration: string | null = null, jurisdiction = 'RS') => ({
  name,
  registration,
  jurisdiction,
});

describe('The rules on partners', () => {
  it('A call for three organisations of three jurisdictions refuses two jurisdictions and two organisations.', () => {
    const rules = { partners: { minimum: 2, maximum: 0, jurisdictions: 3 } };
    expect(verdicts(rules, { partners: 2, jurisdictions: 3 })).toEqual([
      'partners: fits',
      'jurisdictions: fits',
    ]);
    expect(verdicts(rules, { partners: 1, jurisdictions: 2 })).toEqual([
      'partners: does_not_fit',
      'jurisdictions: does_not_fit',
    ]);
    expect(verdicts(rules, {})).toEqual(['partners: not_known', 'jurisdictions: not_known']);
  });
  it('What the applications name counts before what the applicant says.', () => {
    const said = { withinAsPartner: 'yes' };
    expect(verdicts({ asPartner: 1 }, {})).toEqual(['as_partner: not_known']);
    expect(verdicts({ asPartner: 1 }, said)).toEqual(['as_partner: fits']);
    expect(verdicts({ asPartner: 1 }, { ...said, overAsPartner: ['A'] })).toEqual([
      'as_partner: does_not_fit',
    ]);
  });
  it('An organisation is known by its registration number, and by its name where a number is missing.', () => {
    expect(isSame(named('Bridge', '12-3'), named('Most', '123'))).toBe(true);
    expect(isSame(named('Bridge', '123'), named('Bridge', '124'))).toBe(false);
    expect(isSame(named('The Bridge'), named('the bridge', '124'))).toBe(true);
    expect(isSame(named('Bridge', '123'), named('Bridge', '123', 'AL'))).toBe(false);
    const twice = [[named('Bridge')], [named('bridge'), named('Other')]];
    expect(overAsPartner([named('Bridge'), named('Other')], twice, 1)).toEqual([named('Bridge')]);
  });
  it('Reads the partners of an application, and counts seats in the six jurisdictions once each.', () => {
    expect(partnersOf(true)).toBeNull();
    expect(partnersOf([{ name: ' ' }])).toBeNull();
    expect(partnersOf([{ name: 'Bridge', jurisdiction: 'AL' }])).toEqual([named('Bridge', null, 'AL')]);
    expect(countJurisdictions(['RS', 'RS', 'AL', null, 'FR'])).toBe(2);
  });
});

describe('The turnover of lots', () => {
  it('Splits applicants at the amount without a gap, and a lot without limits takes any.', () => {
    const rules = {
      turnovers: [
        { lot: 1, aboveMinor: null, upToMinor: 50_000_00 },
        { lot: 2, aboveMinor: 50_000_00, upToMinor: null },
      ],
    };
    expect(verdicts(rules, { lots: [1], turnover: 50_000_00 })).toEqual(['turnover: fits']);
    expect(verdicts(rules, { lots: [2], turnover: 50_000_00 })).toEqual(['turnover: does_not_fit']);
    expect(verdicts(rules, { lots: [2], turnover: 50_000_01 })).toEqual(['turnover: fits']);
    expect(verdicts(rules, { lots: [1, 2] })).toEqual(['turnover: not_known']);
    expect(verdicts(rules, { lots: [3] })).toEqual(['turnover: fits']);
  });
  it('Are limited by the whole call in each lot, and asked before a lot is chosen.', () => {
    const ofCall = { lot: 0, aboveMinor: null, upToMinor: 90_000_00 };
    const rules = { turnovers: [ofCall] };
    expect(verdicts(rules, { lots: [7], turnover: 90_000_01 })).toEqual(['turnover: does_not_fit']);
    expect(verdicts(rules, { turnover: 90_000_00 })).toEqual(['turnover: fits']);
    expect(verdicts(rules, {})).toEqual(['turnover: not_known']);
    const both = { turnovers: [ofCall, { lot: 2, aboveMinor: 50_000_00, upToMinor: null }] };
    const of = (lots: number[], turnover: number) => verdicts(both, { lots, turnover });
    expect([of([2], 60_000_00), of([1], 40_000_00)].flat()).toEqual(['turnover: fits', 'turnover: fits']);
    expect([of([2], 40_000_00), of([2], 95_000_00), of([1], 95_000_00)].flat()).toEqual(
      Array(3).fill('turnover: does_not_fit'),
    );
    expect(verdicts(both, { turnover: 60_000_00 })).toEqual(['turnover: not_known']);
  });
});

it('An applicant works in one of the fields of the call.', () => {
  const rules = { fields: ['youth' as const] };
  expect(verdicts(rules, { fields: ['youth', 'migration'] })).toEqual(['fields: fits']);
  expect(verdicts(rules, { fields: ['migration'] })).toEqual(['fields: does_not_fit']);
  expect(verdicts(rules, { fields: [] })).toEqual(['fields: not_known']);
});
