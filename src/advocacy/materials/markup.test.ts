import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostInTables, mustFitTables, ownWords, parseBody } from './markup.ts';
import { writeBody } from './write-body.ts';

describe('what somebody writes', () => {
  it('is read as headings, paragraphs, lists, quotations, bold words and footnotes', () => {
    const { blocks, notes } = parseBody(
      '## Law\n### Penal code\nOne line\nand another.[^b]\n\n- first\n- **second**\n\n1. one\n2) two\n\n> Others said so.\n\n[^b]: See there.[^a]\n[^a]: And here.',
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Law' },
      { kind: 'heading', level: 2, text: 'Penal code' },
      { kind: 'paragraph', pieces: ['One line\nand another.', { note: 1 }] },
      { kind: 'list', ordered: false, items: [['first'], [{ bold: 'second' }]] },
      { kind: 'list', ordered: true, items: [['one'], ['two']] },
      { kind: 'quote', pieces: ['Others said so.'] },
    ]);
    expect(notes).toEqual([['See there.', { note: 2 }], ['And here.']]);
  });

  it('is read with tables and links, and written again as it was', () => {
    const text =
      '| Country | Act |\n|---|---|\n| MK | **Art. 418** [text](https://law.example/418) |\n| a\\|b |\n\nSee [this](https://a.example).';
    const body = parseBody(text);
    expect(body.blocks).toEqual([
      {
        ...{ kind: 'table', head: ['Country', 'Act'] },
        rows: [
          [['MK'], [{ bold: 'Art. 418' }, ' ', { link: 'text', to: 'https://law.example/418' }]],
          [['a|b'], []],
        ],
      },
      { kind: 'paragraph', pieces: ['See ', { link: 'this', to: 'https://a.example' }, '.'] },
    ]);
    expect(parseBody(writeBody(body))).toEqual(body);
    expect(ownWords(text)).toContain('Art. 418');
  });

  it('stays the letters it is where it is no sign of ours', () => {
    expect(parseBody('<b>no</b> [link](javascript:x) [^nowhere] ** #one').blocks).toEqual([
      { kind: 'paragraph', pieces: ['<b>no</b> [link](javascript:x) [^nowhere] ** #one'] },
    ]);
  });

  it('loses no letter of a text without signs, and ends whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ж', ' ', '.') }), (text) => {
        const plain = (said: string) => said.replace(/\s+/g, '');
        expect(plain(ownWords(text))).toBe(plain(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', '>', '-', '*', '[', '^', ']', ':', '1', '.', ' ', '\n', 'a'),
        }),
        (text) => {
          const { blocks, notes } = parseBody(text);
          for (const pieces of notes) expect(pieces.length).toBeGreaterThan(0);
          for (const block of blocks) expect(block).toHaveProperty('kind');
        },
      ),
    );
  });
});

it('A short text cannot ask for millions of cells: what is beyond is told when it is saved, and never drawn.', () => {
  const { columns, rows } = mostInTables;
  const line = (cells: number) => `|${' a |'.repeat(cells)}`;
  const cellsIn = (text: string) =>
    parseBody(text).blocks.reduce(
      (sum, block) => sum + (block.kind === 'table' ? block.head.length * (block.rows.length + 1) : 0),
      0,
    );
  const wide = [line(4000), ...Array<string>(1000).fill('| a |')].join('\n');
  expect(cellsIn(wide)).toBeLessThanOrEqual(columns * rows);
  expect(() => mustFitTables(wide, 'body')).toThrow('table_too_wide');
  const long = Array<string>(rows + 1).fill('| a | b |');
  expect(() => mustFitTables(long.join('\n'), 'body')).toThrow('too_many_table_rows');
  expect(cellsIn(long.join('\n'))).toBe(2 * rows);
  for (const fits of [line(columns), long.slice(1).join('\n'), 'No table.'])
    expect(() => mustFitTables(fits, 'body')).not.toThrow();
});
