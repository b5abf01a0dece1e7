import { describe, expect, test } from 'vitest';
import { buildAction, buildGrant } from '../testing.ts';
import { checkIati } from './check-iati.ts';
import { iatiActivities } from './iati-file.ts';
import type { Element } from './xml.ts';

const now = '2026-11-25T12:00:00.000Z';
const root = iatiActivities({ action: buildAction(), grants: [buildGrant()] }, now);

/** The file with the first element at the path changed, or removed when the change gives undefined. */
function changed(path: string, change: (of: Element) => Element | undefined): Element {
  const along = (of: Element, names: readonly string[]): Element => {
    let done = false;
    return {
      ...of,
      children: of.children.flatMap((child) => {
        if (done || typeof child === 'string' || child.name !== names[0]) return [child];
        done = true;
        return (names.length === 1 ? change(child) : along(child, names.slice(1))) ?? [];
      }),
    };
  };
  return along(root, ['iati-activity', ...path.split('/')]);
}
const without = () => undefined;
const withAttributes = (attributes: Record<string, string>) => (of: Element) => ({
  ...of,
  attributes: { ...of.attributes, ...attributes },
});
const withText = (text: string) => (of: Element) => ({ ...of, children: [text] });
const empty = (of: Element): Element => ({ ...of, children: [], attributes: { role: '1' } });

const broken: [what: string, id: string, file: Element][] = [
  ['no identifier', '1.1.1', changed('iati-identifier', withText(''))],
  ['the reporter’s identifier', '1.1.3', changed('iati-identifier', withText('RS-APR-TESTS'))],
  ['a foreign identifier', '1.1.21', changed('iati-identifier', withText('XX-1'))],
  ['signs in the identifier', '1.3.13', changed('iati-identifier', withText('RS-APR-TESTS-1/2'))],
  ['a made-up register', '1.14.8', changed('reporting-org', withAttributes({ ref: 'tests' }))],
  ['no reporter', 'own.reporter', changed('reporting-org', without)],
  ['an empty title', '4.3.1', changed('title/narrative', withText(' '))],
  ['no description', '4.4.1', changed('description/narrative', withText(''))],
  ['an empty indicator title', '4.3.1', changed('result/indicator/title/narrative', withText(''))],
  ['a nameless participant', '6.10.1', changed('participating-org', empty)],
  ['no provider', '6.9.1', changed('transaction/provider-org', without)],
  ['no receiver', '6.9.2', changed('transaction/receiver-org', without)],
  ['no status', 'own.status', changed('activity-status', without)],
  ['an unknown status', 'own.code', changed('activity-status', withAttributes({ code: '7' }))],
  ['an unknown sector', 'own.code', changed('sector', withAttributes({ code: '99999' }))],
  ['sectors of 99 per cent', '2.1.2', changed('sector', withAttributes({ percentage: '79' }))],
  ['shares of 101 per cent', '3.1.2', changed('recipient-country', withAttributes({ percentage: '17' }))],
  [
    'the end before the start',
    '11.1.2',
    changed('activity-date', withAttributes({ 'iso-date': '2029-01-01' })),
  ],
  ['a day that is none', 'own.day', changed('activity-date', withAttributes({ 'iso-date': '2026-02-30' }))],
  [
    'a budget of two years',
    '7.5.3',
    changed('budget/period-end', withAttributes({ 'iso-date': '2027-12-31' })),
  ],
  ['a year and a day', '7.5.3', changed('budget/period-end', withAttributes({ 'iso-date': '2027-01-01' }))],
  [
    'a budget that ends first',
    '8.6.3',
    changed('budget/period-end', withAttributes({ 'iso-date': '2025-12-31' })),
  ],
  [
    'budgets that overlap',
    'own.budget_overlap',
    changed('budget/period-end', withAttributes({ 'iso-date': '2027-02-01' })),
  ],
  ['a negative budget', 'own.budget_negative', changed('budget/value', withText('-1.00'))],
  [
    'a transaction tomorrow',
    '11.2.1',
    changed('transaction/transaction-date', withAttributes({ 'iso-date': '2026-11-26' })),
  ],
  [
    'a value date tomorrow',
    '11.2.1',
    changed('transaction/value', withAttributes({ 'value-date': '2026-11-26' })),
  ],
  ['no amount', 'own.amount', changed('transaction/value', withText('much'))],
  ['a baseline without value', '8.8.1', changed('result/indicator/baseline', withAttributes({ value: '' }))],
  [
    'a period of one day',
    '8.6.1',
    changed('result/indicator/period/period-end', withAttributes({ 'iso-date': '2026-01-01' })),
  ],
  [
    'a child that is not there',
    'own.related',
    changed('related-activity', withAttributes({ ref: 'RS-APR-TESTS-9' })),
  ],
];

describe('our checks before publication', () => {
  test.each(broken)('find %s', (_what, id, file) => {
    expect(checkIati(file, now).map((finding) => finding.id)).toContain(id);
  });
  test('find the second transaction in the future, not only the first', () => {
    const later = { ...root, children: [...root.children] };
    const action = buildAction({
      transactions: [
        ...buildAction().transactions,
        { kind: 'expenditure', date: '2026-11-26', amount: { minor: 1, currency: 'EUR' } },
      ],
    });
    const unfiltered = iatiActivities({ action, grants: [] }, '2026-11-27T00:00:00.000Z');
    expect(checkIati(unfiltered, now).map(({ id }) => id)).toEqual(['11.2.1']);
    expect(checkIati(later, now)).toEqual([]);
  });
  test('find the same identifier twice', () => {
    const twice = { ...root, children: [...root.children, root.children[0]!] };
    expect(checkIati(twice, now).map(({ id }) => id)).toContain('own.unique');
  });
  test('find nothing in a good file', () => {
    expect(checkIati(root, now)).toEqual([]);
  });
  test('say where', () => {
    const [finding] = checkIati(changed('transaction/value', withText('much')), now);
    expect(finding).toEqual({
      id: 'own.amount',
      severity: 'error',
      message: 'opendata.finding.amount',
      path: 'iati-activity[1]/transaction[1]',
    });
  });
});
