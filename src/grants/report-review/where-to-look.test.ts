import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Line } from '../reports/queries.ts';
import { drawnLines, type Look, whereToLook } from './where-to-look.ts';

const report = {
  ...{
    id: 'r',
    startsOn: '2026-05-01',
    endsOn: '2026-07-31',
    submission: 1,
    submittedAt: '2026-08-02T10:00:00Z',
  },
} as const;
const bill = { state: 'clean' };
const lineOf = (id: string, changes: object = {}) =>
  ({
    ...{ id, heading: 'travel', spentOn: '2026-06-01', amountMinor: 100_00, earlierQueries: [] },
    ...{ rule: null, query: null, askedAt: null, reply: null, repliedAt: null, ...changes },
  }) as unknown as Line;
const many = (count: number) => Array.from({ length: count }, (_, at) => lineOf(`l${at}`));
const clean = { beside: () => ({ bills: [bill], twins: [] }) as never, over: new Set<string>() };

it.each<[string, object, object, Look]>([
  ['nothing wrong', {}, {}, { why: 'drawn' }],
  ['outside the period', { spentOn: '2026-08-01' }, {}, { why: 'risk', risks: ['outside_period'] }],
  ['no bill', {}, { bills: [] }, { why: 'risk', risks: ['no_bill'] }],
  ['a bill that was refused', {}, { bills: [{ state: 'refused' }] }, { why: 'risk', risks: ['no_bill'] }],
  ['the same bill again', {}, { twins: [{}] }, { why: 'risk', risks: ['twice'] }],
  ['a heading that has less', { heading: 'local_office' }, {}, { why: 'risk', risks: ['over_heading'] }],
  ['asked before', { query: 'Which?' }, {}, { why: 'risk', risks: ['asked_before'] }],
])('%s is seen', (_, changes, beside, expected) => {
  const lines = [lineOf('one', changes), lineOf('big', { amountMinor: 100_000_00 })];
  const looked = whereToLook(report, lines, {
    beside: (id) => ({ bills: [bill], twins: [], ...(id === 'one' ? beside : {}) }) as never,
    over: new Set(['local_office']),
  });
  expect(looked.get('one')).toEqual(expected);
  expect(looked.get('big')).toEqual({ why: 'risk', risks: ['large'] });
});

it('A tenth of the report is large, and a little less is not.', () => {
  const lines = [
    lineOf('tenth', { amountMinor: 1000 }),
    lineOf('less', { amountMinor: 999 }),
    ...many(7).map((line) => ({ ...line, amountMinor: 1143 })),
    lineOf('x', { amountMinor: 0 }),
  ];
  const looked = whereToLook(report, lines, clean);
  expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(10_000);
  expect([looked.get('tenth'), looked.get('less')]).toEqual([
    { why: 'risk', risks: ['large'] },
    { why: 'drawn' },
  ]);
});

it('All that carry a sign are looked at, and of the others so many as are drawn, the same for the same submission.', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (count, submission) => {
      const lines = [...many(count), lineOf('late', { spentOn: '2026-09-01' })];
      const of = (some: readonly Line[]) => whereToLook({ ...report, submission }, some, clean);
      const looked = of(lines);
      expect(looked.size).toBe(lines.length);
      const kinds = [...looked.values()].map(({ why }) => why);
      const risky = kinds.filter((why) => why === 'risk').length;
      expect(looked.get('late')).toMatchObject({ why: 'risk' });
      expect(kinds.filter((why) => why === 'drawn')).toHaveLength(Math.min(drawnLines, lines.length - risky));
      expect([...of(lines.toReversed())].toSorted()).toEqual([...looked].toSorted());
    }),
  );
  const drawn = (submission: number) =>
    [...whereToLook({ ...report, submission }, many(60), clean)]
      .filter(([, { why }]) => why === 'drawn')
      .map(([id]) => id);
  expect(new Set([1, 2, 3, 4, 5, 6, 7].map((one) => drawn(one).join())).size).toBeGreaterThan(1);
});

it('Nothing that is asked or found during the review draws anew.', () => {
  const before = whereToLook(report, many(40), clean);
  const asked = many(40).map((line, at) =>
    at % 3 === 0 ? { ...line, query: 'Which?', askedAt: '2026-08-03T10:00:00Z' } : line,
  );
  expect(whereToLook(report, asked, clean)).toEqual(before);
  const twice = {
    ...clean,
    beside: (id: string) => ({ bills: [bill], twins: id === 'l1' ? [{}] : [] }) as never,
  };
  const after = whereToLook(report, many(40), twice);
  expect(after.get('l1')).toEqual({ why: 'risk', risks: ['twice'] });
  expect([...after].filter(([id]) => id !== 'l1')).toEqual([...before].filter(([id]) => id !== 'l1'));
});
