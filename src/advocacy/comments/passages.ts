import { parseBody, wordsOf } from '../materials/markup.ts';

/** What a comment remembers of its paragraph: the words, and which one of the text it was, from 1. */
export type Passage = { readonly passage: string; readonly paragraph: number };

/** The words of each block of a text in order, with each gap as one space: another line break changes no paragraph. */
export function passagesOf(body: string): string[] {
  return parseBody(body).blocks.map((block) => wordsOf(block).replace(/\s+/g, ' ').trim());
}

/** Which of today's paragraphs it is about, from 1: the one with its words that is nearest to where it was. Undefined: changed or removed since. */
export function paragraphOf(
  { passage, paragraph }: Passage,
  passages: readonly string[],
): number | undefined {
  return passages
    .flatMap((words, at) => (words === passage ? [at + 1] : []))
    .reduce<number | undefined>(
      (nearest, one) =>
        nearest === undefined || Math.abs(one - paragraph) < Math.abs(nearest - paragraph) ? one : nearest,
      undefined,
    );
}

/** Comments by the paragraph of today's text, and those whose paragraph was changed or removed since, by where it was. */
export function besideText<One extends Passage>(comments: readonly One[], passages: readonly string[]) {
  const beside = new Map<number, One[]>();
  const changed: One[] = [];
  for (const one of comments) {
    const paragraph = paragraphOf(one, passages);
    if (paragraph === undefined) changed.push(one);
    else beside.set(paragraph, [...(beside.get(paragraph) ?? []), one]);
  }
  return { beside, changed: changed.toSorted((a, b) => a.paragraph - b.paragraph) };
}
