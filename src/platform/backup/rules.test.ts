import { expect, it } from 'vitest';
import { mustBeWelcome, mustFit, mustHaveSecret } from './rules.ts';
import { buildHead } from './testing.ts';

const [one, two] = ['1', '2'].map((digit) => ({ name: `000${digit}-step.sql`, sha256: digit.repeat(64) }));
const head = (...migrations: (typeof one)[]) => buildHead({ migrations: migrations.map((it) => it!) });
const here = [one!, two!];

it('refuses a backup of a newer program, and of one whose migrations are others', () => {
  const three = { name: '0003-step.sql', sha256: '3'.repeat(64) };
  expect(() => mustFit(head(one, two, three), here, { forward: true })).toThrow(/newer version.*0003-step/);
  expect(() => mustFit(head(one, { ...two!, sha256: 'f'.repeat(64) }), here, { forward: true })).toThrow(
    'its 0002-step.sql is not ours',
  );
  expect(() => mustFit(head(two), here, { forward: true })).toThrow('is not ours');
});

it('refuses an older backup until somebody says that it is to be brought up to date', () => {
  expect(() => mustFit(head(one), here, { forward: false })).toThrow(/older than this program.*--forward/);
  expect(mustFit(head(one), here, { forward: true })).toBe('0001-step.sql');
  expect(mustFit(head(one, two), here, { forward: false })).toBe('0002-step.sql');
});

it('lets a demonstration into the built-in database only', () => {
  const demonstration = buildHead({ demonstration: true });
  expect(() => mustBeWelcome(demonstration, { embedded: false })).toThrow('known passwords');
  expect(() => mustBeWelcome(demonstration, { embedded: true })).not.toThrow();
  expect(() => mustBeWelcome(buildHead(), { embedded: false })).not.toThrow();
});

it('asks for the SECRET of the backup, unless somebody says that it is lost', () => {
  expect(() => mustHaveSecret(false, { newSecret: false })).toThrow('another SECRET');
  expect(() => mustHaveSecret(false, { newSecret: true })).not.toThrow();
  expect(() => mustHaveSecret(true, { newSecret: false })).not.toThrow();
});
