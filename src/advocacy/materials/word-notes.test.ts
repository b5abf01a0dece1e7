import { describe, expect, it } from 'vitest';
import { parseBody } from './markup.ts';
import { wordBody } from './material-document.ts';

const drawn = (text: string) => wordBody(parseBody(text));

describe('the footnotes of a text for Word', () => {
  it('have a footnote of theirs in brackets, and of a deeper one its number', () => {
    expect(drawn('So.[^a]\n\n[^a]: One[^b].\n[^b]: two[^c]\n[^c]: three').footnotes).toEqual([
      ['One', ' (', 'two', ' [3]', ')', '.'],
    ]);
    expect(drawn('So.[^a]\n\n[^a]: Itself[^a].').footnotes).toEqual([['Itself', '.']]);
  });

  it('end however deep they are in one another', () => {
    const notes = Array.from({ length: 30 }, (_, at) => `[^${at}]: [^${at + 1}] [^${at + 1}]`);
    const { footnotes } = drawn(['So.[^0]', '', ...notes, '[^30]: last'].join('\n'));
    expect(JSON.stringify(footnotes).length).toBeLessThan(200);
  });

  it('are told again only while there is room, when many signs point to a long one', () => {
    const { blocks, footnotes } = drawn(`${'[^a]'.repeat(15_000)}\n\n[^a]: ${'a long one '.repeat(5_000)}`);
    expect(footnotes.length).toBe(1 + 4);
    expect(JSON.stringify(blocks)).toContain('" [1]"');
  });
});
