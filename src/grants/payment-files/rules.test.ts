import { describe, expect, it } from 'vitest';
import { kindOf, mustBeOfOneKind, mustSayAgain, seenOfFile } from './rules.ts';
import { writePaymentTable } from './write-table.ts';

const iban = 'AL35202111090000000001234567';

describe('what goes into a payment file', () => {
  it('is of one kind and one currency', () => {
    const euro = { currency: 'EUR', account: iban };
    const denar = { currency: 'MKD', account: 'MK07250120000058984' };
    expect(() => mustBeOfOneKind([])).toThrow('payment_file_empty');
    expect(() => mustBeOfOneKind([euro, denar])).toThrow('payment_file_mixed');
    expect(() => mustBeOfOneKind([euro, { currency: 'EUR', account: '205-0000000012345-67' }])).toThrow(
      'payment_file_mixed',
    );
    expect(mustBeOfOneKind([euro, euro])).toEqual({ kind: 'pain', currency: 'EUR' });
    expect(mustBeOfOneKind([denar])).toEqual({ kind: 'csv', currency: 'MKD' });
    expect(kindOf({ currency: 'EUR', account: 'AL36202111090000000001234567' })).toBe('csv');
  });

  it('is in no file yet, unless it was said', () => {
    expect(() => mustSayAgain(['SG-1/1'], false)).toThrow('instalment_in_file');
    expect(() => mustSayAgain(['SG-1/1'], true)).not.toThrow();
    expect(() => mustSayAgain([], false)).not.toThrow();
  });
});

it('The page of a new file is another when anything that goes into the file is', () => {
  const row = {
    id: 'one',
    organisationName: 'Ura',
    bank: 'Banka',
    confirmed: iban,
    amountMinor: 5,
    fileNumber: null,
  };
  const seen = seenOfFile('from', [row]);
  const changes = {
    organisationName: 'Most',
    bank: 'Banka e re',
    confirmed: 'AL36',
    amountMinor: 6,
    fileNumber: 1,
  };
  for (const [field, value] of Object.entries(changes))
    expect([field, seenOfFile('from', [{ ...row, [field]: value }]) === seen]).toEqual([field, false]);
  expect(seenOfFile('another', [row])).not.toBe(seen);
  expect(seenOfFile('from', [{ ...row }])).toBe(seen);
});

it('Payments that are no SEPA transfers are a table, which runs nothing and says when it is invented.', () => {
  const table = writePaymentTable({
    ...{ payOn: '2026-03-13', debtor: { holder: 'Ura', iban }, demonstration: true },
    payments: [
      {
        ...{ agreementNumber: 'SG-2026-001', number: 2, amountMinor: 123_450, currency: 'MKD' },
        ...{ creditor: '=1+1', bank: 'Банка', account: 'MK07250120000058984' },
      },
    ],
  });
  expect(table.split('\r\n')).toEqual([
    '\ufeffpayee,bank,account,amount,currency,reference,pay_on,payer,payer_account,demonstration',
    `'=1+1,Банка,MK07250120000058984,1234.50,MKD,SG-2026-001/2,2026-03-13,Ura,${iban},yes`,
    '',
  ]);
});
