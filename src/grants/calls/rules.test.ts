import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, instantIn } from '../../platform/dates.ts';
import {
  doubtsOf,
  mustBeExtension,
  mustBePublishable,
  nextCallState,
  obstaclesOf,
  phaseOf,
} from './rules.ts';
import { deadlineZones } from './schema.ts';

const now = '2026-05-01T10:00:00.000Z';
const later = addSeconds(now, 86_400 * 30);
const draft = {
  lots: [{ number: 1, envelopeMinor: 9, minimumMinor: 1, maximumMinor: 5 }],
  opensAt: now,
  deadlineAt: later,
  rules: { thirdPartyCeilingMinor: 5 },
};

const limits = { currency: 'EUR', ceilingMinor: null, totalMinor: null, headingMinor: null, takenMinor: 0 };

describe('publishing', () => {
  it('is refused without a lot, after its deadline, and above the ceiling of a third party', () => {
    expect(() => mustBePublishable({ ...draft, lots: [] }, now, limits)).toThrow('call_has_no_lot');
    expect(() => mustBePublishable(draft, later, limits)).toThrow('call_deadline_past');
    expect(() => mustBePublishable({ ...draft, rules: { thirdPartyCeilingMinor: 4 } }, now, limits)).toThrow(
      'lot_over_third_party_ceiling',
    );
    expect(() => mustBePublishable(draft, now, limits)).not.toThrow();
  });
  it('has all its obstacles listed at once, and doubts about a maximum above the envelope', () => {
    const codes = (found: readonly { problem: { code: string } }[]) => found.map((one) => one.problem.code);
    expect(codes(obstaclesOf({ ...draft, lots: [] }, later, limits))).toEqual([
      'call_has_no_lot',
      'call_deadline_past',
    ]);
    expect(codes(doubtsOf(draft, limits))).toEqual([]);
    expect(codes(doubtsOf({ ...draft, lots: [{ ...draft.lots[0]!, maximumMinor: 10 }] }, limits))).toEqual([
      'lot_maximum_over_envelope',
    ]);
  });
  it('is doubted where a limit on turnover names a lot that the call does not have', () => {
    const rules = { ...draft.rules, applicants: { turnovers: [{ lot: 0 }, { lot: 1 }, { lot: 2 }] } };
    const found = doubtsOf({ ...draft, rules }, limits);
    expect(found.map(({ problem: { code, details }, at }) => ({ code, details, at }))).toEqual([
      { code: 'turnover_of_unknown_lot', details: { lot: 2 }, at: 'edit#turnover_above-2' },
    ]);
  });
  it('is refused above the maximum of the contract for one third party, and doubted above what there is for all', () => {
    const codes = (found: readonly { problem: { code: string } }[]) => found.map((one) => one.problem.code);
    expect(codes(obstaclesOf(draft, now, { ...limits, ceilingMinor: 5 }))).toEqual([]);
    expect(codes(obstaclesOf(draft, now, { ...limits, ceilingMinor: 4 }))).toEqual([
      'call_over_contract_ceiling',
    ]);
    const enough = { ...limits, totalMinor: 12, headingMinor: 12, takenMinor: 3 };
    expect(codes(doubtsOf(draft, enough))).toEqual([]);
    expect(codes(doubtsOf(draft, { ...enough, takenMinor: 4 }))).toEqual([
      'envelopes_over_contract',
      'envelopes_over_heading',
    ]);
  });
  it('happens once', () => {
    expect(nextCallState('draft', 'publish')).toBe('published');
    expect(() => nextCallState('published', 'publish')).toThrow('call_not_in_state');
    expect(() => nextCallState('published', 'edit')).toThrow('call_not_in_state');
  });
});

describe('a published call', () => {
  const call = { state: 'published' as const, opensAt: now, deadlineAt: later };
  it('is open to the very instant of its deadline', () => {
    expect(phaseOf(call, addSeconds(now, -1))).toBe('announced');
    expect(phaseOf(call, later)).toBe('open');
    expect(phaseOf(call, new Date(Date.parse(later) + 1).toISOString())).toBe('closed');
  });
  it('is extended only to a later time and only before it closed', () => {
    expect(() => mustBeExtension(call, addSeconds(later, -60), now)).toThrow('extension_not_later');
    expect(() => mustBeExtension(call, addSeconds(later, 60), addSeconds(later, 1))).toThrow(
      'call_deadline_passed',
    );
    expect(() => mustBeExtension(call, addSeconds(later, 60), now)).not.toThrow();
  });
});

describe('the instant of a wall clock', () => {
  it('knows summer and winter', () => {
    expect(instantIn('Europe/Skopje', '2026-07-01', '12:00')).toBe('2026-07-01T10:00:00.000Z');
    expect(instantIn('Europe/Skopje', '2026-12-01', '12:00')).toBe('2026-12-01T11:00:00.000Z');
  });
  it('takes the first of a time that comes twice', () => {
    expect(instantIn('Europe/Belgrade', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });
  it('reads back as the same wall clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...deadlineZones()),
        fc.integer({ min: 0, max: 365 }),
        fc.integer({ min: 0, max: 23 }),
        (zone, dayOfYear, hour) => {
          const date = new Date(Date.UTC(2026, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
          const time = `${String(hour).padStart(2, '0')}:15`;
          const text = new Date(instantIn(zone, date, time)).toLocaleString('sv-SE', { timeZone: zone });
          if (!(date === '2026-03-29' && hour === 2)) expect(text.slice(0, 16)).toBe(`${date} ${time}`);
        },
      ),
    );
  });
});
