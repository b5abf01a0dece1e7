import { expect, it } from 'vitest';
import { nearPages, wordsOf } from './rules.ts';

const pages = [
  { title: 'Calls for proposals', also: 'extension of the deadline' },
  { title: 'Legal standards' },
  { title: 'Србија', also: 'Serbia Legal standards Calls for proposals' },
];

it('A page that fits no word is never proposed, nor one that fits a short word alone', () => {
  expect(nearPages(pages, wordsOf('zebra'))).toEqual([]);
  expect(nearPages(pages, wordsOf('of the for'))).toEqual([]);
  expect(nearPages(pages, [])).toEqual([]);
});

it('Pages that fit one of the words are proposed, those that fit more of them first', () => {
  expect(nearPages(pages, wordsOf('standards Serbia zebra')).map(({ title }) => title)).toEqual([
    'Србија',
    'Legal standards',
  ]);
  expect(nearPages(pages, wordsOf('EXTENSION zebra')).map(({ title }) => title)).toEqual([
    'Calls for proposals',
  ]);
});
