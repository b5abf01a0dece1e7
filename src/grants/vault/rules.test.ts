import { expect, it } from 'vitest';
import { documentTypes, mustBeDated, remindersOf, validityOn } from './rules.ts';

it('A document is refused when it was issued after today, expires before it was issued, or has expired', () => {
  expect(() => mustBeDated({ issuedOn: '2026-02-02', validUntil: null }, '2026-02-01')).toThrow(
    'vault_document_in_future',
  );
  expect(() => mustBeDated({ issuedOn: '2026-01-02', validUntil: '2026-01-01' }, '2026-02-01')).toThrow(
    'vault_document_order',
  );
  expect(() => mustBeDated({ issuedOn: '2026-01-02', validUntil: '2026-01-31' }, '2026-02-01')).toThrow(
    expect.objectContaining({ code: 'vault_document_expired', details: { day: '2026-01-31' } }),
  );
  mustBeDated({ issuedOn: '2026-02-01', validUntil: '2026-02-01' }, '2026-02-01');
});

it.each([
  [null, 'valid'],
  ['2026-01-31', 'expired'],
  ['2026-02-01', 'expiring'],
  ['2026-04-02', 'expiring'],
  ['2026-04-03', 'valid'],
] as const)('A document that is valid until %s is, on 1 February 2026, %s', (validUntil, validity) => {
  expect(validityOn({ validUntil }, '2026-02-01', 60)).toBe(validity);
});

it('The types and the days of the reminders are those of the Action, and there is always another type', () => {
  const action = {
    documentsOfOrganisations: {
      types: [{ key: 'statute', name: { en: 'Statute' } }],
      remindDays: [30, 7] as const,
    },
  };
  expect(documentTypes({ action })).toEqual(['statute', 'other']);
  expect(documentTypes({})).toEqual(['other']);
  expect(remindersOf({ action })).toEqual({ before: 30, again: 7 });
  expect(remindersOf({})).toEqual({ before: 60, again: 14 });
});
