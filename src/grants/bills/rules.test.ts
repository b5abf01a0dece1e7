import { describe, expect, it } from 'vitest';
import { type Billed, isSameBill, mostBills, mustBeBills } from './rules.ts';

const bill: Billed = {
  documentReference: 'Invoice 12/2026',
  supplier: 'Printing House',
  spentOn: '2026-05-31',
  originalMinor: 120_00,
  originalCurrency: 'EUR',
  hashes: ['a'],
};
const other = (changes: Partial<Billed>): Billed => ({ ...bill, hashes: ['b'], ...changes });

describe('a bill', () => {
  it('of another kind than a document or a photograph is refused, and so is one too many', () => {
    const file = (type: string) => ({ type, sha256: 'a'.repeat(64), name: 'a bill' });
    expect(() => mustBeBills([file('image/png'), file('text/plain')], 0)).toThrow(
      expect.objectContaining({ code: 'file_type_not_accepted', file: file('text/plain') }),
    );
    expect(() => mustBeBills([file('image/png')], mostBills)).toThrow('too_many_files');
    mustBeBills([file('application/pdf'), file('image/jpeg')], mostBills - 2);
  });

  it('is another one when number, day, amount, currency or supplier differ', () => {
    for (const changes of [
      { documentReference: 'Invoice 13/2026' },
      { spentOn: '2026-05-30' },
      { originalMinor: 120_01 },
      { originalCurrency: 'RSD' },
      { supplier: 'Other House' },
    ])
      expect(isSameBill(bill, other(changes)), JSON.stringify(changes)).toBe(false);
  });

  it('is the same when its number is written otherwise, no supplier is named, or one file is beside both', () => {
    expect(isSameBill(bill, other({ documentReference: 'INVOICE  12-2026' }))).toBe(true);
    expect(isSameBill(bill, other({ supplier: '' }))).toBe(true);
    expect(isSameBill(bill, other({ originalMinor: 1, hashes: ['c', 'a'] }))).toBe(true);
  });
});
