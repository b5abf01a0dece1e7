import { describe, expect, it } from 'vitest';
import { numbersIn } from './public-copies.ts';

const found = (target: string, text: string) => Object.fromEntries(numbersIn(target, text).numbers);

describe('The numbers of a page', () => {
  it('are known by the words around each and the heading above, and those of one sentence by their order', () => {
    const text =
      '200 <main><h1>Results</h1><p>1,204 women and 96 men at <b>7</b> events</p><h2>By country</h2><p>3 countries</p></main>';
    expect(found('/results', text)).toEqual({
      '/results | under Results | # women and # men at # events | 0': 1204,
      '/results | under Results | # women and # men at # events | 1': 96,
      '/results | under Results | # women and # men at # events | 2': 7,
      '/results | under By country | # countries | 0': 3,
    });
  });

  it('are known by caption, row and column in a table, and a row by the words of its first cell', () => {
    const table = (caption: string, women: number) =>
      `<table><caption>${caption}</caption><tr><th>Country</th><th>Women</th><th>Men</th></tr>
        <tr><th>Total</th><td>${women}</td><td>8</td></tr></table>`;
    expect(found('/results', `200 <main>${table('Spring', 12)}${table('Autumn', 9)}</main>`)).toEqual({
      '/results | table Spring, row Total, cell 1 | # | 0': 12,
      '/results | table Spring, row Total, cell 2 | # | 0': 8,
      '/results | table Autumn, row Total, cell 1 | # | 0': 9,
      '/results | table Autumn, row Total, cell 2 | # | 0': 8,
    });
  });

  it('are not days, times, years, shares, identifiers, drawings or the folded rest of a list', () => {
    const text = `200 <main><svg><text>5</text></svg><p>3 May 2026</p><p>1–2 June</p><p>2026-05-03</p><p>in 2027</p><p>at 10:30</p>
      <p>45.5 %</p><p>7 %</p><p>Show 14 more</p><p>0193e1a2-7c11-7d3e-8f4a-0123456789ab</p><p>version 1.2</p></main>`;
    expect(found('/results', text)).toEqual({});
  });
});

it('The numbers of a CSV are known by the words of their row and their column', () => {
  expect(found('/results.csv', 'Country,Women,Men\r\nAlbania,12,8\r\nSerbia,"40",3\r\n')).toEqual({
    '/results.csv | row Albania, cell 1 | # | 0': 12,
    '/results.csv | row Albania, cell 2 | # | 0': 8,
    '/results.csv | row Serbia, cell 1 | "#" | 0': 40,
    '/results.csv | row Serbia, cell 2 | # | 0': 3,
  });
});

it('The numbers of another file are known by the words of their line', () => {
  expect(found('/results.json', '200 {\n "women": 12,\n "men": 8\n}')).toEqual({
    '/results.json | line | "women": #, | 0': 12,
    '/results.json | line | "men": # | 0': 8,
  });
});

it('Places with the same words are dropped and said, and no others', () => {
  const { numbers, dropped } = numbersIn(
    '/events',
    '200 <main><p>12 women</p><p>8 women</p><p>3 men</p></main>',
  );
  expect([...dropped]).toEqual(['/events | under  | # women | 0']);
  expect(Object.fromEntries(numbers)).toEqual({ '/events | under  | # men | 0': 3 });
});
