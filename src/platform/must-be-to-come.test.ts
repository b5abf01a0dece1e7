import { expect, it } from 'vitest';
import { mustBeToCome } from './must-be-to-come.ts';

const today = '2026-11-25';

it('A day that has passed is refused at its field.', () => {
  expect(() => mustBeToCome('due_on', '2026-11-24', { today })).toThrow(
    expect.objectContaining({ code: 'day_past', field: 'due_on' }),
  );
});

it('Today, a later day, no day, and the day that was known before are taken.', () => {
  for (const day of ['2026-11-25', '2027-01-01', null]) mustBeToCome('due_on', day, { today });
  mustBeToCome('due_on', '2026-01-01', { today, known: '2026-01-01' });
});
