import { expect, it } from 'vitest';
import { faultsOfTags, taggedRows, taggedTable } from './hxl.ts';

it('a hashtag is refused when its word is of no dictionary, when it is malformed, and when it stands twice', () => {
  expect(
    faultsOfTags(['#sum', '#org+', 'org', '#Org', '#event+name', '#reached+f+num', '#reached+num+f']),
  ).toEqual([
    '#sum is not in the dictionary',
    '#org+ is no hashtag',
    'org is no hashtag',
    '#Org is no hashtag',
    '#reached+num+f stands twice',
  ]);
});

it('the hashtags stand between the heads and the rows, also when there is no row', () => {
  const columns = [
    { head: 'Women', tag: '#reached+f' as const, value: ({ women }: { women: number }) => women },
  ];
  expect(taggedRows(columns, [{ women: 3 }])).toEqual([['Women'], ['#reached+f'], [3]]);
  expect(taggedRows(columns, [])).toEqual([['Women'], ['#reached+f']]);
  expect(taggedTable([['women', '#reached+f']], [[3]])).toEqual([['women'], ['#reached+f'], [3]]);
});
