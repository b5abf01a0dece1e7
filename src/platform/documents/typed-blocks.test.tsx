import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, heading, list, paragraph, runsOf, table } from './document.ts';
import { DocumentPage } from './document-page.tsx';
import { buildDocument } from './testing.ts';
import { typedBlocks } from './typed-blocks.ts';
import { writeDocx } from './write-docx.ts';

it('Text is read as people type it', () => {
  const typed = [
    'We met **six** clubs.',
    'They came.',
    '',
    '## What came of it',
    '- a law',
    '• a **policy**',
    '',
    '1. first',
    '2) second',
    'In 2026. it was over.',
    '',
    'Town\tPeople',
    '**Niš**\t1 250',
    'Bar',
  ].join('\r\n');
  expect(typedBlocks(typed)).toEqual([
    paragraph(['We met ', { bold: 'six' }, ' clubs.\nThey came.']),
    heading('What came of it', 3),
    list(['a law', ['a ', { bold: 'policy' }]]),
    list(['first', 'second'], { ordered: true }),
    paragraph('In 2026. it was over.'),
    table(
      '',
      [
        { head: 'Town', align: 'start' },
        { head: 'People', align: 'end' },
      ],
      [['Niš', '1 250']],
    ),
    paragraph('Bar'),
  ]);
});

it('What only looks like markup stays as it was typed', () => {
  for (const text of [
    '15. May was warm.',
    '-5 degrees',
    '#1 in all',
    'Kosovo* and Kosovo*',
    '2 ** 3 ** 4',
    '<b>x</b>',
    'a\tb',
  ])
    expect(typedBlocks(text)).toEqual([paragraph(text)]);
});

it('Lines with tabs that are wider or longer than a table of a narrative stay text', () => {
  const rowsOf = (rows: number, columns: number) => {
    const row = Array.from({ length: columns }, (_, at) => `a${at}`).join('\t');
    return Array.from({ length: rows }, () => row).join('\n');
  };
  expect(typedBlocks(rowsOf(500, 20))).toMatchObject([{ kind: 'table' }]);
  for (const text of [rowsOf(501, 2), rowsOf(2, 21), `a${'\t'.repeat(3000)}\n${rowsOf(400, 2)}`])
    expect(typedBlocks(`Before\n${text}\n\nAfter`)).toEqual([
      paragraph('Before'),
      paragraph(text),
      paragraph('After'),
    ]);
});

/** What is read of blocks: their letters without any space. */
const lettersOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => {
      const said = (text: Parameters<typeof runsOf>[0]) => runsOf(text).map((run) => run.text);
      if (block.kind === 'paragraph') return said(block.text);
      if (block.kind === 'list') return block.items.flatMap(said);
      if (block.kind === 'table') return [...block.columns.map(({ head }) => head), ...block.rows.flat()];
      return block.kind === 'heading' ? [block.text] : [];
    })
    .join('')
    .replace(/\s/gu, '');

const word = fc.stringMatching(/^[a-zšžА-Я<>&]{1,8}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const pieces = fc.oneof(
  line.map((text) => ({ typed: text, block: paragraph(text) })),
  line.map((text) => ({ typed: `## ${text}`, block: heading(text, 3) })),
  line.map((text) => ({ typed: `**${text}**`, block: paragraph([{ bold: text }]) })),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => ({
    typed: items.map((item) => `- ${item}`).join('\n'),
    block: list(items),
  })),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => ({
    typed: items.map((item, at) => `${at + 1}. ${item}`).join('\n'),
    block: list(items, { ordered: true }),
  })),
  fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 4 }).map(([heads, ...rows]) => ({
    typed: [heads!, ...rows].map((cells) => cells.join('\t')).join('\n'),
    block: table(
      '',
      heads!.map((head) => ({ head, align: 'start' as const })),
      rows,
    ),
  })),
);

it('Every sequence of blocks is read again as it was typed', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (all) => {
      const blocks = typedBlocks(all.map(({ typed }) => typed).join('\n\n'));
      expect(blocks).toEqual(all.map(({ block }) => block));
    }),
  );
});

it('No text is refused, no letter is lost, and none becomes markup of a page or a Word file', async () => {
  const odd = fc.stringMatching(/^([a-z0-9<>&"*#.()[\]\-\t\n ]|https:\/\/|\]\(https:\/\/a){0,60}$/u);
  fc.assert(
    fc.property(fc.oneof(odd, fc.string()), (text) => {
      const blocks = typedBlocks(text);
      const letters = (of: string) => of.replace(/[^\p{L}<>&"]/gu, '');
      expect(letters(lettersOf(blocks))).toBe(letters(text));
    }),
  );
  const blocks = typedBlocks('## <script>x</script>\n- <img src=x>\na <b>\n\nHead\t<i>\n<u>\t&');
  const page = (<DocumentPage document={{ ...buildDocument(), blocks }} />).toString();
  for (const tag of ['<script', '<img', '<b>', '<i>', '<u>', '<caption']) expect(page).not.toContain(tag);
  expect((await writeDocx({ ...buildDocument(), blocks })).byteLength).toBeGreaterThan(0);
});
