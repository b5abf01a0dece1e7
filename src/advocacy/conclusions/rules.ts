import { problem } from '../../platform/problem.ts';

/** A clause in one line of at most `most` characters, cut after a word. */
export function oneLineOf(clause: string, most = 160): string {
  const [line = ''] = clause.trim().split('\n');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** A clause becomes one recommendation. Problem: `conclusion_is_recommendation`. */
export function mustBeNone(recommendationId: string | undefined): void {
  if (recommendationId !== undefined) throw problem('conclusion_is_recommendation');
}
