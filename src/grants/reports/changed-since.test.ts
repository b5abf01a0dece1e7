import { expect, it } from 'vitest';
import { changesSince, partsOf } from './changed-since.ts';

const lineOf = (id: string, changes: object = {}) => ({
  id,
  description: `Line ${id}`,
  amountMinor: 1,
  ...changes,
});
const bill = { id: 'b', lineId: '1', name: 'bill.pdf', sha256: 'x' };
const contentOf = (lines: readonly object[], changes: object = {}) =>
  ({ answers: {}, values: [], lines, bills: [], ...changes }) as never;

it('What changed of a report since its page was opened is named part by part', () => {
  const shown = partsOf(contentOf([lineOf('1'), lineOf('2'), lineOf('3')]));
  expect(changesSince(shown, contentOf([lineOf('1'), lineOf('2'), lineOf('3')]))).toEqual([]);
  const now = contentOf([lineOf('1'), lineOf('2', { amountMinor: 2 }), lineOf('4')], {
    ...{ bills: [bill], answers: { title: 'Another' }, values: [{ key: 'people', value: 1 }] },
  });
  expect(changesSince(shown, now)).toEqual([
    { kind: 'answers' },
    { kind: 'values' },
    { kind: 'billed', line: 'Line 1' },
    { kind: 'changed', line: 'Line 2' },
    { kind: 'added', line: 'Line 4' },
    { kind: 'removed' },
  ]);
});

it('A page that sent nothing along gets no list of changes', () => {
  for (const shown of ['', 'x', '= =']) expect(changesSince(shown, contentOf([lineOf('1')]))).toEqual([]);
});
