import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossibleAccount, missingOf, type Party, plainAccount, writtenAccount } from './rules.ts';

const party: Party = {
  organisationId: 'one',
  name: 'Bridge',
  address: 'Bridge Street 1',
  registrationNumber: '1',
  representative: 'Besa',
  representativeFunction: 'Director',
  bank: '',
  account: '',
  version: 1,
};

describe('an account', () => {
  it('with a digit that is wrong or two that changed places is refused', () => {
    for (const account of [
      'RS35260005601001611379',
      'AL47212110090000000235698741',
      'XK051212012345678906',
    ]) {
      expect(isPossibleAccount(account)).toBe(true);
      fc.assert(
        fc.property(fc.integer({ min: 4, max: account.length - 1 }), fc.nat(9), (at, digit) => {
          const other = account.slice(0, at) + digit + account.slice(at + 1);
          expect(isPossibleAccount(other)).toBe(other === account);
        }),
      );
    }
    expect(isPossibleAccount('RS35')).toBe(false);
    expect(isPossibleAccount('RS35260005601001611379000000000000000')).toBe(false);
    // Too long for an IBAN, whatever its check digits.
    for (let digits = 2; digits < 99; digits++)
      expect(isPossibleAccount(`RS${String(digits).padStart(2, '0')}${'1'.repeat(31)}`)).toBe(false);
    for (const account of ['', '1234']) expect(isPossibleAccount(account)).toBe(false);
  });

  it('is read with or without its spaces, and written in groups of four', () => {
    expect(plainAccount('rs35 2600 0560 1001 6113 79')).toBe('RS35260005601001611379');
    expect(writtenAccount('RS35260005601001611379')).toBe('RS35 2600 0560 1001 6113 79');
    expect(isPossibleAccount(plainAccount('160-0000012345-67'))).toBe(true);
    expect(writtenAccount('160000001234567')).toBe('160000001234567');
  });
});

describe('a party', () => {
  it('is complete without an account where it is the partner, and not where it is paid', () => {
    expect(missingOf(party, 'partner')).toEqual([]);
    expect(missingOf(party, 'sub_grantee')).toEqual(['bank', 'account']);
    expect(missingOf({ ...party, representative: ' ' }, 'partner')).toEqual(['representative']);
  });
});
