import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceOf, passwordFault, passwordLength } from './rules.ts';

describe('a password', () => {
  it('must be long enough, counted as people count letters', () => {
    expect(passwordFault('fourteen signs', [])).toBe('password_too_short');
    expect(passwordFault('😀😀😀😀😀😀😀😀', [])).toBe('password_too_short');
    expect(passwordFault('seven s', [], true)).toBe('password_too_short');
    expect(passwordFault('x'.repeat(129), [])).toBe('password_too_long');
  });

  it.each([
    'password1234567',
    '!!Password123!!',
    '1234567890123456',
    '24.12.1991 070 123',
    'aaaaaaaaaaaaaaa',
    'Lozinka2026!!!!',
    'qwertyqwerty1234',
    'Metallica (1986)',
    'abcdefghijklmnop',
    'qwertyuiopasdfgh',
    '1q2w3e4r5t6y7u8i',
    'q1w2e3r4t5y6u7i8o9p0',
    'zaq12wsxcde34rfv',
    'Beograd 1999 ......',
  ])('is not %s', (password) => {
    expect(passwordFault(password, [])).toBe('password_too_common');
  });

  it.each([
    'football',
    'Sunshine1',
    'liverpool',
    '19911224',
    'zaq12wsx',
    'kosova123',
    'zvezda91',
    'Beograd1',
  ])('is not %s either', (password) => {
    expect(passwordFault(password, [], true)).toBe('password_too_common');
  });

  it('may be shorter beside a second factor only', () => {
    expect(passwordFault('ferry 17 k', [], true)).toBeUndefined();
    expect(passwordFault('ferry 17 k', [])).toBe('password_too_short');
  });

  it('is not the person’s own address or name with a year', () => {
    expect(passwordFault('besa.hoxha-2026', ['besa.hoxha@example.org', 'Besa Hoxha'])).toBe(
      'password_too_common',
    );
  });

  it.each(['the old stone bridge', 'dragon over the Drina at dusk', 'ура преку Вардар'])(
    'may be %s',
    (password) => {
      expect(passwordFault(password, ['besa@example.org', 'Besa'])).toBeUndefined();
    },
  );

  it('never throws, and never takes one that is too short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (password, about) => {
        const fault = passwordFault(password, about);
        if ([...password].length < passwordLength.alone) expect(fault).toBe('password_too_short');
      }),
    );
  });
});

it('names a device as its owner would', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  expect(deviceOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' });
  expect(deviceOf('curl/8')).toEqual({ browser: '', system: '' });
});
