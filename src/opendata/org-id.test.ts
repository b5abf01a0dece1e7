import { expect, test } from 'vitest';
import { listedIdentifier } from './org-id.ts';

const serbian = {
  jurisdiction: 'RS',
  registerName: 'Agencija za privredne registre (APR)',
  registrationNumber: '17012345',
};

test('an organisation of a register that no list knows gets no identifier', () => {
  expect(listedIdentifier({ ...serbian, jurisdiction: 'BA' })).toBeUndefined();
  expect(listedIdentifier({ ...serbian, registerName: 'Ministry of Justice' })).toBeUndefined();
  expect(listedIdentifier({ ...serbian, registerName: null })).toBeUndefined();
});
test('a number that the register could not have given makes no identifier', () => {
  expect(listedIdentifier({ ...serbian, registrationNumber: '17-01' })).toBeUndefined();
});
test('an association in the Serbian register has one, in either script', () => {
  expect(listedIdentifier(serbian)).toBe('RS-APR-17012345');
  expect(listedIdentifier({ ...serbian, registerName: 'Агенција за привредне регистре' })).toBe(
    'RS-APR-17012345',
  );
});
