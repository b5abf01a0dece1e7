import { expect, it } from 'vitest';
import { differences, type Kept } from './kept.ts';

const writes = [
  { kind: 'start', mark: 'Draft 1' },
  { kind: 'attach', mark: 'aa' },
  { kind: 'attach', mark: 'bb' },
] as const;
const whole: Kept = {
  records: {
    start: new Map([['Draft 1', 1]]),
    attach: new Map([
      ['aa', 1],
      ['bb', 1],
    ]),
  },
  entries: new Map([
    ['application.start', 1],
    ['application.attach', 2],
    ['application.save', 2],
  ]),
};

it('what was acknowledged and is there once is no difference', () => {
  expect(differences(writes, whole)).toEqual([]);
});

it.each<[string, Kept]>([
  ['a file that is gone', { ...whole, records: { ...whole.records, attach: new Map([['aa', 1]]) } }],
  [
    'a draft that is there twice',
    { ...whole, records: { ...whole.records, start: new Map([['Draft 1', 2]]) } },
  ],
  [
    'a draft that nobody was told of',
    { ...whole, records: { ...whole.records, start: new Map(whole.records.start).set('Draft 2', 1) } },
  ],
  ['an entry too many', { ...whole, entries: new Map(whole.entries).set('application.save', 3) }],
  ['no entry at all', { ...whole, entries: new Map() }],
])('%s is a difference', (_, kept) => {
  expect(differences(writes, kept)).not.toEqual([]);
});
