import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceOf, passwordFault, passwordLength } from './rules.ts';

describe('a password', () => {
  it('must be long enough, counted as people count letters', () => {
    expect(passwordFault('elevensigns', [])).toBe('password_too_short');
    expect(passwordFault('😀😀😀😀😀😀', [])).toBe('password_too_short');
    expect(passwordFault('x'.repeat(129), [])).toBe('password_too_long');
  });

  it.each([
    'password1234',
    'Password123!!',
    '123456789012',
    'aaaaaaaaaaaaaaa',
    'Lozinka2026!!!',
    'qwertyqwerty12',
  ])('is not %s', (password) => {
    expect(passwordFault(password, [])).toBe('password_too_common');
  });

  it('is not the person’s own address or name with a year', () => {
    expect(passwordFault('besa.hoxha2026', ['besa.hoxha@example.org', 'Besa Hoxha'])).toBe(
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
        if ([...password].length < passwordLength.min) expect(fault).toBe('password_too_short');
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
