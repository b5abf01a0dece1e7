import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Runs, Typeset } from './typeset.ts';

/** Runs for Word, which knows a line break as a run of its own. */
export function wordRuns(runs: Runs, { dir }: Pick<Typeset, 'dir'>, style: IRunOptions = {}): TextRun[] {
  return runs.flatMap(({ text, bold }) =>
    text.split('\n').map(
      (line, at) =>
        new TextRun({
          text: line,
          rightToLeft: dir === 'rtl',
          ...style,
          ...(bold ? { bold } : {}),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    ),
  );
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
