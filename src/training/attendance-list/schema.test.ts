import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeIn, scanForm } from './schema.ts';

it('what is no code is none, and what is no list of scans is refused whole', () => {
  for (const odd of ['', 'x', 'https://mostura.example/check-in/', '0198a000-0000-7000-8000-00000000000g'])
    expect(codeIn(odd)).toBe('');
  const scan = {
    id: '0198a000-0000-7000-8000-000000000001',
    code: 'x',
    halfDay: '2026-11-26-morning',
    at: '2026-11-26T08:00:00Z',
  };
  const refused = [
    '',
    '{',
    '{}',
    '[]',
    'null',
    JSON.stringify([{ ...scan, id: 'x' }]),
    JSON.stringify([{ ...scan, halfDay: 'tomorrow' }]),
    JSON.stringify([scan, { ...scan, at: 'now' }]),
    JSON.stringify(Array.from({ length: 251 }, () => scan)),
  ];
  for (const scans of refused) expect([scans, scanForm.safeParse({ scans }).success]).toEqual([scans, false]);
  expect(scanForm.safeParse({ scans: JSON.stringify([scan]) }).success).toBe(true);
});

it('a code is found alone and at the end of an address', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(codeIn(id)).toBe(id);
      expect(codeIn(` https://mostura.example/check-in/${id.toUpperCase()}\n`)).toBe(id);
    }),
  );
});
