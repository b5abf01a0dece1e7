import { describe, expect, it } from 'vitest';
import { mustFitTogether, mustHaveHappened, sortOf } from './rules.ts';
import { partnershipForm } from './schema.ts';

const [one, other] = ['0191d7c0-0000-7000-8000-000000000001', '0191d7c0-0000-7000-8000-000000000002'];
const typed = {
  kind: 'memorandum',
  level: 'national',
  jurisdiction: 'RS',
  subject: 'Referral at night',
  'began_on-day': '3',
  'began_on-month': '11',
  'began_on-year': '2026',
  'party-0': one,
  'party-1': other,
};
const form = (more = {}) => partnershipForm.parse({ ...typed, ...more });
const until = (day: string) => ({ 'ended_on-day': day, 'ended_on-month': '11', 'ended_on-year': '2026' });

describe('a partnership', () => {
  it('is refused when it begins in more than a year, ends before it begins, has one party, or lies nowhere', () => {
    const code = (more: object, today = '2026-11-04') => {
      try {
        mustFitTogether(form(more), today);
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'fits';
    };
    expect(code({}, '2025-11-01')).toBe('partnership_in_future');
    expect(code({}, '2025-11-02')).toBe('fits');
    expect(code(until('2'))).toBe('partnership_ends_before');
    expect(code({ 'party-1': one })).toBe('partnership_needs_two');
    expect(code({ 'party-0': '', 'party-1': '' })).toBe('partnership_needs_two');
    for (const level of ['local', 'national'])
      expect(code({ level, jurisdiction: '' })).toBe('partnership_needs_jurisdiction');
    expect(code({ level: 'regional', jurisdiction: '' })).toBe('fits');
    const across = { level: 'cross_border', jurisdiction: 'RS' };
    for (const half of [{ jurisdiction: '' }, {}, { other_jurisdiction: 'RS' }])
      expect(code({ ...across, ...half })).toBe('partnership_needs_two_sides');
    expect(code({ ...across, other_jurisdiction: 'BA' })).toBe('fits');
    expect(code({ other_jurisdiction: 'BA' })).toBe('partnership_has_one_side');
    expect(code(until('3'))).toBe('fits');
    expect(code({ 'party-1': '', 'other-0': 'Faculty', 'sort-0': 'academia' })).toBe('fits');
  });

  it('takes a body by name only together with what it is', () => {
    for (const half of [{ 'other-0': 'Faculty' }, { 'sort-1': 'media' }])
      expect(partnershipForm.safeParse({ ...typed, ...half }).success).toBe(false);
    expect(form({ 'other-2': ' Radio ', 'sort-2': 'media' }).others).toEqual([
      { name: 'Radio', sort: 'media' },
    ]);
  });

  it('has results between its beginning and today', () => {
    const outside = { code: 'partnership_result_outside' };
    for (const day of ['2026-11-02', '2026-11-06'])
      expect(() => mustHaveHappened(day, '2026-11-03', '2026-11-05')).toThrow(
        expect.objectContaining(outside),
      );
    for (const day of ['2026-11-03', '2026-11-05'])
      expect(() => mustHaveHappened(day, '2026-11-03', '2026-11-05')).not.toThrow();
  });

  it('takes sixteen organisations of the registry, each once and as what was said of it', () => {
    const ids = Array.from({ length: 16 }, (_, at) => `0191d7c0-0000-7000-8000-0000000001${String(at + 10)}`);
    const all = Object.fromEntries(ids.map((id, at) => [`party-${at}`, id]));
    expect(form(all).organisationIds).toEqual(ids);
    const told = form({ 'as-0': 'academia', 'party-2': one, 'as-2': 'media', 'as-3': 'other' });
    expect([told.organisationIds, told.sorts]).toEqual([[one, other], { [one]: 'academia' }]);
    expect(partnershipForm.safeParse({ ...typed, 'as-0': 'friend' }).success).toBe(false);
  });

  it('knows an institution as a state body unless the definition says otherwise, and every other organisation as civil society', () => {
    expect(sortOf('institution')).toBe('state_body');
    expect(sortOf('institution', 'state_body')).toBe('state_body');
    expect(sortOf('institution', 'intergovernmental')).toBe('international');
    expect([sortOf('cso'), sortOf('partner')]).toEqual(['cso', 'cso']);
  });
});
