/** A line of a text that is in one of two versions and not in the other. */
export type ChangedLine = { readonly kind: 'removed' | 'added'; readonly text: string };

/** More lines than this are compared from both ends alone: what is between is removed and added as a whole. */
const mostCompared = 500;

/** What changed between two versions of a text, line by line in their order; blank lines are none. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  let from = 0;
  while (from < old.length && old[from] === young[from]) from++;
  let end = 0;
  while (end < Math.min(old.length, young.length) - from && old.at(-1 - end) === young.at(-1 - end)) end++;
  return between(old.slice(from, old.length - end), young.slice(from, young.length - end));
}

function between(old: readonly string[], young: readonly string[]): ChangedLine[] {
  const kept = Math.max(old.length, young.length) > mostCompared ? [] : longestCommon(old, young);
  const changes: ChangedLine[] = [];
  let [at, to] = [0, 0];
  for (const [inOld, inYoung] of [...kept, [old.length, young.length] as const]) {
    for (; at < inOld; at++) changes.push({ kind: 'removed', text: old[at]! });
    for (; to < inYoung; to++) changes.push({ kind: 'added', text: young[to]! });
    at++;
    to++;
  }
  return changes;
}

/** The places of the lines that both have, of as many as can be in the same order. */
function longestCommon(old: readonly string[], young: readonly string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(young.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--)
      longest[i]![j] =
        old[i] === young[j]
          ? longest[i + 1]![j + 1]! + 1
          : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const places: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) places.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return places;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
