/** The parts of a law that a citation can point at, from the outside in. */
export const pathParts = ['part', 'chapter', 'section', 'art', 'para', 'point', 'indent'] as const;
export type PathPart = (typeof pathParts)[number];
export type PathStep = { readonly part: PathPart; readonly number: string };

const step = /^(part|chapter|section|art|para|point|indent)_([0-9a-z]+(?:-[0-9a-z]+)*)$/;

/**
 * A place in a law taken apart: `art_298__para_2__point_a` (after the names of Akoma Ntoso). Undefined when a part is unknown, or
 * when one stands inside a smaller one.
 */
export function readPath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  for (const text of path.split('__')) {
    const found = step.exec(text);
    if (!found) return undefined;
    const next = { part: found[1] as PathPart, number: found[2]! };
    const before = steps.at(-1);
    if (before && pathParts.indexOf(before.part) >= pathParts.indexOf(next.part)) return undefined;
    steps.push(next);
  }
  return steps;
}

export function writePath(steps: readonly PathStep[]): string {
  return steps.map(({ part, number }) => `${part}_${number}`).join('__');
}

/**
 * A place as lawyers type it, `298`, `298/2`, `298(2)(a)`, `art. 298 para 2`, as a path; undefined when it is not understood. The
 * first number is the article's, the second the paragraph's, the third the point's.
 */
export function pathFromTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (readPath(text)) return text;
  const worded = text.replace(/\b(article|art|paragraph|para|point|clause)\b\.?/g, ' ');
  const numbers = worded.split(/[\s,/()]+/).filter(Boolean);
  if (numbers.length > 3 || !/^\d/.test(numbers[0] ?? '')) return undefined;
  const path = writePath(
    numbers.map((number, at) => ({ part: (['art', 'para', 'point'] as const)[at]!, number })),
  );
  return readPath(path) ? path : undefined;
}
