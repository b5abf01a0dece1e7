import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicantRulesOf, fitOfAll, fitsOf, registeredBefore } from './rules.ts';
import type { ApplicantRules } from './schema.ts';

const rules: ApplicantRules = { seats: ['RS'], legalForms: ['association'], registeredYears: 2, asLead: 1 };
const fitting = { seat: 'RS', legalForm: 'association', foundedYear: 2020, asLead: 1 } as const;
const deadline = '2026-02-15';
const misfits = (changes: object) =>
  fitsOf(rules, { ...fitting, ...changes }, deadline)
    .filter(({ verdict }) => verdict === 'does_not_fit')
    .map(({ rule }) => rule);

describe('who may apply', () => {
  it('names the rule that an applicant does not meet', () => {
    expect(misfits({ seat: 'ME' })).toEqual(['seat']);
    expect(misfits({ seat: 'elsewhere' })).toEqual(['seat']);
    expect(misfits({ legalForm: 'other' })).toEqual(['legal_form']);
    expect(misfits({ foundedYear: 2025 })).toEqual(['registered']);
    expect(misfits({ asLead: 2 })).toEqual(['as_lead']);
    expect(misfits({})).toEqual([]);
  });
  it('asks the applicant only in the year that the profile leaves open', () => {
    expect(misfits({ foundedYear: 2024, registeredInTime: 'no' })).toEqual(['registered']);
    expect(misfits({ foundedYear: 2024, registeredInTime: 'yes' })).toEqual([]);
    expect(misfits({ foundedYear: 2025, registeredInTime: 'yes' })).toEqual(['registered']);
    expect(fitOfAll(fitsOf(rules, { ...fitting, foundedYear: 2024 }, deadline))).toBe('not_known');
  });
  it('does not know what was not said', () => {
    const fits = fitsOf(rules, { seat: null, foundedYear: null, asLead: 1 }, deadline);
    expect(fits.map(({ verdict }) => verdict)).toEqual(['not_known', 'not_known', 'not_known', 'fits']);
  });
  it('limits nothing in a call without rules', () => {
    expect(fitsOf(applicantRulesOf({}), { seat: null, foundedYear: null, asLead: 9 }, deadline)).toEqual([]);
    expect(fitOfAll([])).toBe('fits');
  });
  it('counts full years back from the deadline, also from 29 February', () => {
    expect(registeredBefore(2, deadline)).toBe('2024-02-15');
    expect(registeredBefore(1, '2028-02-29')).toBe('2027-02-28');
  });
  it('never turns better with a stricter rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1990, max: 2026 }),
        (years, foundedYear) => {
          const fits = (registeredYears: number) =>
            fitOfAll(
              fitsOf(
                { ...rules, registeredYears },
                { ...fitting, foundedYear, registeredInTime: 'yes' },
                deadline,
              ),
            );
          if (fits(years) === 'does_not_fit') expect(fits(years + 1)).toBe('does_not_fit');
        },
      ),
    );
  });
});
