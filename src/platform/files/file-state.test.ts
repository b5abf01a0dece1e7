import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterVerdict, type FileState, isServed } from './file-state.ts';

const now = '2026-11-25T12:00:00.000Z';
const states: readonly FileState[] = [
  'quarantined',
  'unchecked',
  'available',
  'infected',
  'released',
  'refused',
];
const asked = (state: FileState, checkTries = 0) => ({ state, checkTries });

describe('a file that the scanner was asked about', () => {
  it('is closed when something was found, whatever it was', () => {
    for (const state of states)
      expect(afterVerdict(asked(state), { outcome: 'infected' }, now)).toMatchObject({
        state: 'infected',
        checkNext: null,
      });
  });

  it('is never open because there was no answer, nor closed', () => {
    for (const state of states) {
      const { state: after, checkedAt } = afterVerdict(
        asked(state),
        { outcome: 'failed', why: 'unreachable' },
        now,
      );
      expect(after).toBe(state === 'quarantined' ? 'unchecked' : state);
      expect(checkedAt).toBeNull();
    }
  });

  it('waits longer each time, to a day, and is not asked about again when it is too large', () => {
    fc.assert(
      fc.property(fc.nat(100), (tries) => {
        const next = (checkTries: number) =>
          afterVerdict(asked('unchecked', checkTries), { outcome: 'failed', why: 'too_slow' }, now)
            .checkNext!;
        expect(next(tries) > now).toBe(true);
        expect(next(tries + 1) >= next(tries)).toBe(true);
        expect(next(tries) <= '2026-11-26T12:00:00.000Z').toBe(true);
      }),
    );
    const large = afterVerdict(asked('quarantined'), { outcome: 'failed', why: 'too_large' }, now);
    expect(large).toMatchObject({ state: 'unchecked', checkNext: null });
  });

  it('is there once nothing was found', () => {
    expect(afterVerdict(asked('quarantined'), { outcome: 'clean' }, now)).toEqual({
      state: 'available',
      checkedAt: now,
      checkNext: null,
      checkTries: 1,
      checkFailure: null,
    });
  });
});

it('while it waits only who sent it is given it; what is infected or refused, nobody', () => {
  const served = (sender: boolean) => states.filter((state) => isServed(state, { sender }));
  expect(served(false)).toEqual(['available', 'released']);
  expect(served(true)).toEqual(['quarantined', 'unchecked', 'available', 'released']);
});
