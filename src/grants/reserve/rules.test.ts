import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/dates.ts';
import { heldMinor, mustBeOfferable, poolOf, type Ranked } from './rules.ts';

const start = '2026-03-02';
const envelope = 100;
type Mutable = { -readonly [Key in keyof Ranked]: Ranked[Key] };

/** What can happen to a lot, in any order: `at` chooses the application it happens to, where it can. */
const event = fc.record({
  kind: fc.constantFrom('offer', 'accept', 'decline', 'decline_award', 'agree', 'pay', 'end', 'day'),
  at: fc.nat(20),
  amount: fc.integer({ min: 1, max: 40 }),
});
const amounts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });

/** A lot as its decision leaves it: awarded in order while the envelope lasts, the rest on the reserve list. */
function decided(all: readonly number[]): Mutable[] {
  let left = envelope;
  let used = false;
  return all.map((amountMinor, at) => {
    used ||= amountMinor > left;
    if (!used) left -= amountMinor;
    const state = used ? 'reserve' : 'awarded';
    return { applicationId: String(at), position: at + 1, amountMinor, state, agreement: null, offer: null };
  });
}

/** Does to the lot what the verbs do, where they would let it. */
function happen(
  rows: Mutable[],
  { kind, at, amount }: { kind: string; at: number; amount: number },
  today: string,
) {
  const among = (which: (row: Mutable) => boolean) => {
    const found = rows.filter(which);
    return found[at % Math.max(found.length, 1)];
  };
  const offered = (row: Mutable) => row.offer?.state === 'offered' && row.offer.answerBy >= today;
  if (kind === 'offer') {
    const next = poolOf(envelope, rows, today).next as Mutable | undefined;
    if (next)
      next.offer = {
        state: 'offered',
        amountMinor: next.amountMinor,
        answerBy: addDays(today, (at % 5) + 1),
      };
  }
  const open = among(offered);
  if (kind === 'accept' && open)
    Object.assign(open, { state: 'awarded', offer: { ...open.offer, state: 'accepted' } });
  if (kind === 'decline' && open) open.offer = { ...open.offer!, state: 'declined' };
  const award = among(({ state, agreement }) => state === 'awarded' && !agreement);
  if (kind === 'decline_award' && award) award.state = 'withdrawn';
  // An agreement may be made for less, never for more.
  if (kind === 'agree' && award)
    award.agreement = { state: 'signed', amountMinor: Math.min(award.amountMinor, amount), paidMinor: 0 };
  const running = among(({ agreement }) => agreement?.state === 'signed');
  if (kind === 'pay' && running) {
    const { agreement } = running;
    const paidMinor = Math.min(agreement!.amountMinor, agreement!.paidMinor + amount);
    running.agreement = { ...agreement!, paidMinor };
  }
  if (kind === 'end' && running)
    running.agreement = { ...running.agreement!, state: at % 2 ? 'terminated' : 'completed' };
}

describe('the reserve list', () => {
  it('never holds more than the envelope, and what is free is the rest of it, in any order of events', () => {
    fc.assert(
      fc.property(amounts, fc.array(event, { maxLength: 60 }), (all, events) => {
        const rows = decided(all);
        let today = start;
        for (const one of events) {
          if (one.kind === 'day') today = addDays(today, (one.at % 4) + 1);
          happen(rows, one, today);
          const pool = poolOf(envelope, rows, today);
          expect(pool.heldMinor).toBeLessThanOrEqual(envelope);
          expect(pool.heldMinor).toBe(rows.reduce((sum, row) => sum + heldMinor(row, today), 0));
          expect(pool.freeMinor).toBe(envelope - pool.heldMinor);
        }
      }),
    );
  });

  it('offers the next that fits and nobody else: whoever is passed over does not fit or had an offer', () => {
    fc.assert(
      fc.property(amounts, fc.array(event, { maxLength: 60 }), (all, events) => {
        const rows = decided(all);
        let today = start;
        for (const one of events) {
          if (one.kind === 'day') today = addDays(today, (one.at % 4) + 1);
          happen(rows, one, today);
          const { next, freeMinor } = poolOf(envelope, rows, today);
          const waiting = rows.filter(({ state, offer }) => state === 'reserve' && !offer);
          const before = next ? waiting.filter(({ position }) => position < next.position) : waiting;
          expect(before.every(({ amountMinor }) => amountMinor === 0 || amountMinor > freeMinor)).toBe(true);
          if (next) expect(next.amountMinor).toBeLessThanOrEqual(freeMinor);
          if (next) expect(next.amountMinor).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('frees the money of an offer on the day after its last day', () => {
    const row = { ...decided([40])[0]!, state: 'reserve' };
    const offered = { ...row, offer: { state: 'offered', amountMinor: 40, answerBy: '2026-03-10' } };
    expect(heldMinor(offered, '2026-03-10')).toBe(40);
    expect(heldMinor(offered, '2026-03-11')).toBe(0);
  });

  it('is refused after its last day, and an answer is asked for within two months', () => {
    const validUntil = '2026-08-29';
    const offer = (answerBy: string, today: string) => () => mustBeOfferable({ validUntil, answerBy }, today);
    expect(offer('2026-09-01', '2026-08-30')).toThrow(expect.objectContaining({ code: 'reserve_list_over' }));
    expect(offer(start, start)).toThrow(expect.objectContaining({ code: 'offer_day_out_of_range' }));
    expect(offer('2026-05-02', start)).toThrow(expect.objectContaining({ code: 'offer_day_out_of_range' }));
    expect(offer('2026-05-01', start)).not.toThrow();
  });
});
