import { expect, test } from 'vitest';
import { faultsOfTags } from '../platform/documents/hxl.ts';
import { loadCatalogues, makeCatalogue } from '../platform/messages/catalogue.ts';
import { makeLanguage } from '../platform/messages/make-language.ts';
import { grantRows, grantsTable } from './grants-table.ts';
import type { OpenDataParts } from './parts.ts';
import { buildAction, buildGrant } from './testing.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { generalisePlace: 'no', withholdName: false } as const;
const language = makeLanguage(makeCatalogue(loadCatalogues('messages')), 'en', { strict: true });
const { columns } = grantsTable({} as OpenDataParts);
const shown = (...grants: Parameters<typeof buildGrant>[0][]) =>
  grantRows(buildAction(), grants.map(buildGrant), now).map((row) =>
    Object.fromEntries(columns.map(({ name, value }) => [name, value(row, language)])),
  );

test('a delayed sub-grant is no row, a withheld one a row without its name', () => {
  const rows = shown(
    { id: '1', protection: { ...open, delayUntil: '2027-01-01' } },
    { id: '2', protection: { ...open, withholdName: true } },
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: '2', name_withheld: true, amount: '20000.00' });
  for (const name of ['title', 'sub_grantee', 'place']) expect(rows[0]![name]).toBeUndefined();
});
test('what was paid until today is summed', () => {
  const payments = [
    { id: 'a', paidOn: '2026-09-15', amount: { minor: 12_000_00, currency: 'EUR' } },
    { id: 'b', paidOn: '2026-12-01', amount: { minor: 8_000_00, currency: 'EUR' } },
  ] as const;
  expect(shown({ payments })[0]?.paid).toBe('12000.00');
});
test('every column has a hashtag of its own', () => {
  expect(faultsOfTags(columns.map(({ tag }) => tag))).toEqual([]);
});
test('Kosovo* has its asterisk', () => {
  expect(shown({ jurisdiction: 'XK' })[0]?.jurisdiction).toBe('Kosovo*');
});
