import {
  BuilderElement,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Runs, Typeset } from './typeset.ts';

/** Addresses of pages and of mailboxes, as in PDF: a full stop or bracket after one is no part of it. A field knows no backslash in them. */
const address =
  /(https?:\/\/[^\s<>"\\]*[^\s<>"\\.,;:!?)\]}’”»]|(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)/u;

/** Runs for Word, which knows a line break as a run of its own. An address can be followed. */
export function wordRuns(
  runs: Runs,
  { dir }: Pick<Typeset, 'dir'>,
  style: IRunOptions = {},
): ParagraphChild[] {
  return runs.flatMap(({ text, bold, to, note }): ParagraphChild[] => {
    if (note !== undefined) return [new FootnoteReferenceRun(note)];
    const linking = { rightToLeft: dir === 'rtl', ...style, ...(bold ? { bold } : {}) };
    if (to !== undefined) return [linked(to, new TextRun({ text, ...linking }))];
    return text.split('\n').flatMap((line, at) =>
      line.split(address).flatMap((part, place) => {
        if (part === '' && place > 0) return [];
        const run = new TextRun({
          text: part,
          rightToLeft: dir === 'rtl',
          ...style,
          ...(bold ? { bold } : {}),
          ...(at > 0 && place === 0 ? { break: 1 } : {}),
        });
        return place % 2 === 1 && part.length <= 2000 ? linked(part, run) : run;
      }),
    );
  });
}

/** A field: a link as Word keeps it usually has a name by chance, and the same document would not be the same file. */
function linked(to: string, run: TextRun): ParagraphChild {
  const target = to.startsWith('http') ? to : `mailto:${to}`;
  return new BuilderElement({
    name: 'w:fldSimple',
    attributes: { instruction: { key: 'w:instr', value: `HYPERLINK "${target}"` } },
    children: [run],
  }) as unknown as ParagraphChild;
}

export function wordParagraph(
  runs: Runs | string,
  sheet: Pick<Typeset, 'dir'>,
  options: IParagraphOptions = {},
  style: IRunOptions = {},
): Paragraph {
  const given = typeof runs === 'string' ? [{ text: runs, bold: false }] : runs;
  return new Paragraph({
    bidirectional: sheet.dir === 'rtl',
    ...options,
    children: wordRuns(given, sheet, style),
  });
}
