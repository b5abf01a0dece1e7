import type { DonorQuestion } from './queries-questions.ts';
import type { Section } from './sections.ts';

/** What the latest version was returned with about its sections. */
export function commentsOf(
  questions: readonly DonorQuestion[],
  { versions }: { readonly versions: number },
): (DonorQuestion & { readonly section: Section })[] {
  return questions.flatMap((one) =>
    one.kind === 'return' && one.version === versions && one.section !== null
      ? [{ ...one, section: one.section }]
      : [],
  );
}
