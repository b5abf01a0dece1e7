import { hashOfContent } from '../../platform/canonical.ts';
import { Problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { convertedLine } from '../reports/expenditure-lines.ts';
import { listLines, type Report } from '../reports/queries.ts';
import type { Spent } from '../reports/spending.ts';
import { type NewLine, seenOfLine } from '../reports/typed-line.ts';
import { readSheet, type SheetFault, type SheetNames, type SheetRow } from './read-sheet.ts';

/** An expenditure of a sheet as its line would be, or why it cannot be one. */
export type WeighedRow = SheetRow & {
  /** The same is in the report already, word for word: it is not added again. */
  readonly known: boolean;
  readonly converted: Awaited<ReturnType<typeof convertedLine>> | undefined;
  readonly problem: Problem | undefined;
};
export type WeighedSheet = {
  readonly rows: readonly WeighedRow[];
  readonly faults: readonly SheetFault[];
};

/** Every row of a sheet by the rules by which one expenditure is added, and every fault. Stores nothing. */
export async function weighSheet(
  work: Pick<Work, 'tx' | 'now'>,
  report: Report,
  { text, names }: { readonly text: string; readonly names: SheetNames },
): Promise<WeighedSheet> {
  const { rows, faults } = readSheet(text, names);
  const there = (await listLines(work.tx, report.id)).map((line) => seenOfLine(line));
  const weighed: WeighedRow[] = [];
  for (const row of rows) {
    const at = there.indexOf(seenOfLine(row.entry));
    // Two that are alike in the sheet and one in the report: one of them is new.
    if (at !== -1) there.splice(at, 1);
    weighed.push({ ...row, known: at !== -1, ...(await converting(work, report, row.entry)) });
  }
  return { rows: weighed, faults };
}

async function converting(work: Pick<Work, 'tx' | 'now'>, report: Report, entry: NewLine) {
  try {
    return { converted: await convertedLine(work, report, entry), problem: undefined };
  } catch (error) {
    if (error instanceof Problem) return { converted: undefined, problem: error };
    throw error;
  }
}

/** What the new rows of a sheet add to what is spent by heading. */
export function spentBy(rows: readonly WeighedRow[]): Spent[] {
  return rows.flatMap(({ known, converted }) =>
    known || !converted
      ? []
      : [{ heading: converted.heading, beforeMinor: 0, hereMinor: converted.amountMinor }],
  );
}

/** What a page shows of a sheet that can be taken, as a hash. */
export function seenOfSheet(rows: readonly WeighedRow[]): string {
  return hashOfContent(rows.map(({ line, known, converted }) => ({ line, known, ...converted })));
}
