import { type Sum, sumOf } from './audit-model.ts';
import type { FailureReason, Insider, System, SystemCell } from './types.ts';

/** What must not be known: a cell or a sum, asked by everybody or by somebody who contributed. */
export type Question = {
  readonly cell: SystemCell;
  readonly sum: Sum;
  readonly width: number;
  /** The interval must also be at least this part of what it may be at most beyond `own`. */
  readonly part: number;
  /** What whoever asks contributed themselves. */
  readonly own: number;
  /** Whether it must seem possible that there is no more than `own`. */
  readonly zero: boolean;
  readonly why: FailureReason | null;
};
/** The questions of one who asks: everybody, or somebody who contributed. */
export type View = { readonly as: Insider | undefined; readonly questions: readonly Question[] };

/** Every hidden primary cell. */
export function questionsOfAll({ cells }: System): Question[] {
  return cells.filter(isAsked).map((cell) => questionOf(cell, 0));
}

const isAsked = ({ primary, shown }: SystemCell) => primary && shown === null;

function questionOf(cell: SystemCell, own: number): Question {
  const { width, zero = true } = cell;
  return { cell, sum: sumOf([cell]), width, part: 0, own, zero, why: null };
}

/** Of each hidden primary cell, what others contributed: nobody who contributed may know it. */
export function viewsInside({ cells, insiders }: System): View[] {
  const hidden = cells.filter(isAsked);
  return insiders.map((as) => {
    const at = new Map(as.members.map((atom, index) => [atom, index]));
    const questions = hidden
      .filter(({ members }) => !as.against || members.some((atom) => as.against!.includes(atom)))
      .filter(({ members }) => !members.every((atom) => at.has(atom) && as.exact[at.get(atom)!]))
      .map((cell) => {
        const own = cell.members.reduce(
          (sum, atom) => sum + (at.has(atom) ? as.values[at.get(atom)!]! : 0),
          0,
        );
        const { least, part } = cell.inside ?? { least: cell.width, part: 0 };
        return { ...questionOf(cell, own), width: least, part, why: 'contributor' as const };
      });
    return { as, questions };
  });
}

/** The hidden primary cells of each line, together: it must not be known that even they are few. */
export function sumsOfLines({ cells }: System): Question[] {
  const lines = new Map<string, SystemCell[]>();
  for (const cell of cells.filter(isAsked)) {
    for (const key of [`row ${cell.table}\n${cell.row}`, `column ${cell.table}\n${cell.column}`]) {
      lines.set(key, [...(lines.get(key) ?? []), cell]);
    }
  }
  return [...lines.values()].flatMap((line): Question[] => {
    const parts = line.filter((cell) => !line.some((other) => isPart(other, cell)));
    if (parts.length < 2) return [];
    const width = parts.reduce((most, cell) => Math.max(most, cell.width), 0);
    return [{ ...questionOf(parts[0]!, 0), sum: sumOf(parts), width, zero: false, why: 'small_sum' }];
  });
}

const isPart = (part: SystemCell, whole: SystemCell) =>
  part.members.length < whole.members.length && part.members.every((atom) => whole.members.includes(atom));
