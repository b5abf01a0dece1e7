import { expect, test } from 'vitest';
import { faultsOfTags } from '../platform/documents/hxl.ts';
import { grantRows } from './grants-csv.ts';
import { buildAction, buildGrant } from './testing.ts';

const now = '2026-11-25T12:00:00.000Z';
const open = { generalisePlace: 'no', withholdName: false } as const;
const byHead = ([head = [], _tags, ...rows]: ReturnType<typeof grantRows>) =>
  rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));

test('a delayed sub-grant is no row, a withheld one a row without its name', () => {
  const rows = byHead(
    grantRows(
      buildAction(),
      [
        buildGrant({ id: '1', protection: { ...open, delayUntil: '2027-01-01' } }),
        buildGrant({ id: '2', protection: { ...open, withholdName: true } }),
      ],
      now,
    ),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    id: '2',
    title: '',
    sub_grantee: '',
    place: '',
    name_withheld: 'yes',
    amount: '20000.00',
  });
});
test('what was paid until today is summed', () => {
  const payments = [
    { id: 'a', paidOn: '2026-09-15', amount: { minor: 12_000_00, currency: 'EUR' } },
    { id: 'b', paidOn: '2026-12-01', amount: { minor: 8_000_00, currency: 'EUR' } },
  ];
  expect(byHead(grantRows(buildAction(), [buildGrant({ payments })], now))[0]?.paid).toBe('12000.00');
});
test('the second row holds a hashtag for each column ', () => {
  const [head, tags] = grantRows(buildAction(), [], now);
  expect(tags).toHaveLength(head!.length);
  expect(faultsOfTags(tags!.map(String))).toEqual([]);
});
test('Kosovo* has its asterisk', () => {
  expect(byHead(grantRows(buildAction(), [buildGrant({ jurisdiction: 'XK' })], now))[0]?.jurisdiction).toBe(
    'Kosovo*',
  );
});
