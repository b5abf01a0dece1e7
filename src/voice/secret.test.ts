import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashCaseSecret, makeCaseSecret, makeNumber, readNumber } from './secret.ts';

const key = 'the secret of an instance, long enough';

it('a secret has four groups of four signs that nobody mistakes, and another form another secret', () => {
  const secrets = Array.from({ length: 500 }, () => makeCaseSecret(key, randomUUID()));
  for (const secret of secrets) expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(secrets).size).toBe(500);
});

it('the same form makes the same secret, and on another instance another', () => {
  const once = randomUUID();
  expect(makeCaseSecret(key, once)).toBe(makeCaseSecret(key, once));
  expect(makeCaseSecret(key, once)).not.toBe(makeCaseSecret(`${key}!`, once));
});

it('what is kept tells nothing of the secret without the key', () => {
  const secret = makeCaseSecret(key, randomUUID());
  expect(hashCaseSecret(key, secret)).not.toBe(hashCaseSecret(`${key}!`, secret));
  expect(hashCaseSecret(key, secret)).not.toContain(secret.slice(0, 4));
});

it('small letters, spaces and mistaken signs are what was meant; one wrong sign is another secret', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 15 }), (once, at) => {
      const secret = makeCaseSecret(key, once);
      const typed = secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(hashCaseSecret(key, ` ${typed} `)).toBe(hashCaseSecret(key, secret));
      const signs = [...secret.replaceAll('-', '')];
      signs[at] = signs[at] === 'A' ? 'B' : 'A';
      expect(hashCaseSecret(key, signs.join(''))).not.toBe(hashCaseSecret(key, secret));
    }),
  );
});

it('a number is read as it was meant', () => {
  expect(readNumber('v12345678')).toBe('V-1234-5678');
  expect(readNumber(' V 1234 5678 ')).toBe('V-1234-5678');
  for (let tries = 0; tries < 200; tries++) {
    const number = makeNumber();
    expect(number).toMatch(/^V-\d{4}-\d{4}$/);
    expect(readNumber(number)).toBe(number);
  }
});
