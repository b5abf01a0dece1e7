import type { WaitingTask } from './rules.ts';

type Line = Pick<WaitingTask, 'text' | 'about' | 'due'>;

/** A home is two screens of a phone long: so many rows of text, without its head and its foot. */
const rowsOfHome = 27;
/** A part that is folded, or the line that opens what is left of it. */
const rowsOfFold = 2;
const rowsOfHeading = 2;
/** So many tasks are open at most, and so many that say the same. */
const mostOpen = 4;
const mostAlike = 2;

/** So many characters are in a row of a phone; a day takes as many. */
const characters = 38;
const charactersOfDay = 22;

/** How many rows a line takes on a phone, with the space around it. */
export function rowsOf({ text, about, due }: Line): number {
  const below = about.length + (due === null ? 0 : charactersOfDay);
  return Math.ceil(text.length / characters) + Math.ceil(below / characters) + 1;
}
const rowsOfAll = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + rowsOf(line), 0);

/** What a home shows at once, and what is behind one press. A part without a line is left out. */
export function layOut<Of extends Line, Section extends { readonly lines: readonly Of[] }>(
  own: readonly Of[],
  parts: readonly Section[],
  steps: number,
) {
  const filled = parts.filter(({ lines }) => lines.length > 0);
  const forOthers = rowsOfFold * filled.length + (steps > 0 ? steps * 2 + rowsOfHeading : 0);
  const ofFirst = filled[0] ? rowsOfHeading + rowsOf(filled[0].lines[0]!) : 0;
  const tasks = openTasks(own, rowsOfHome - forOthers - ofFirst);
  let room = rowsOfHome - forOthers - rowsOfAll(tasks.open) - (tasks.folded.length > 0 ? rowsOfFold : 0);
  const laid = filled.map((part, at) => {
    const count = fitting(part.lines, room - rowsOfHeading, at === 0 ? 1 : 0);
    // What comes first is read as far as there is room; the other parts are open as a whole or not at all.
    const open = at === 0 || count === part.lines.length ? part.lines.slice(0, count) : [];
    room = open.length > 0 ? room - rowsOfHeading - rowsOfAll(open) : 0;
    return { part, open, folded: part.lines.slice(open.length) };
  });
  return { tasks, parts: laid };
}

/** The tasks that are shown at once, and the others, each in their order. */
function openTasks<Of extends Line>(own: readonly Of[], room: number) {
  const alike = new Map<string, number>();
  const candidates = own.filter(({ text }) => {
    const before = alike.get(text) ?? 0;
    alike.set(text, before + 1);
    return before < mostAlike;
  });
  const open = candidates.slice(0, Math.min(mostOpen, fitting(candidates, room, 1)));
  const shown = new Set(open);
  return { open, folded: own.filter((task) => !shown.has(task)) };
}

/** How many of the lines fit, from the first; never fewer than `least`. */
function fitting(lines: readonly Line[], room: number, least: number): number {
  let left = room;
  const over = lines.findIndex((line) => {
    left -= rowsOf(line);
    return left < 0;
  });
  return Math.max(over < 0 ? lines.length : over, least);
}
