import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { kindOf } from './financial.ts';
import { withKind } from './queries-kind.ts';
import { outlineOf, sections, sectionText } from './sections.ts';

const { t } = languageOf();

describe('the outline of a report', () => {
  it('is that of the final one when its period ends with the contract, and interim while no end is entered', () => {
    expect(kindOf('2027-11-30', { endsOn: '2027-11-30' })).toBe('final');
    expect(kindOf('2027-11-29', { endsOn: '2027-11-30' })).toBe('interim');
    expect(kindOf('2027-11-30', { endsOn: null })).toBe('interim');
    const period = { periodId: 'p', endsOn: '2027-11-30' } as const;
    expect(withKind({ ...period, contractEndsOn: '2027-11-30' })).toEqual({ ...period, kind: 'final' });
    expect(withKind({ ...period, contractEndsOn: null })).toEqual({ ...period, kind: 'interim' });
  });

  it('asks for the action plan in an interim report, and for sustainability and the place of the records in the final one', () => {
    expect(outlineOf('final')).toEqual([...sections]);
    expect(outlineOf('interim')).toEqual(sections.filter((section) => section !== '4.2'));
    expect(sectionText(t, '2.4', 'interim')).toBe('2.4 Updated action plan');
    expect(sectionText(t, '2.4', 'final')).toBe('2.4 Sustainability and cross-cutting issues');
    expect(sectionText(t, '1.6', 'final')).toBe('1.6 Start and end of the Action');
    expect(sectionText(t, '2.1', 'final')).toBe(sectionText(t, '2.1', 'interim'));
  });

  it('keeps what people wrote in a section of the other one', () => {
    expect(outlineOf('interim', new Map([['4.2', 'In Belgrade.']]))).toContain('4.2');
  });
});
