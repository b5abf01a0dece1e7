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

/** Where a provision is on the page of its law, so that a source leads to it. */
export const anchorOfPath = (path: string) =>
  `provision-${path.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
