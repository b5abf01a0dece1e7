import type { Instant } from '../../platform/dates.ts';
import type { DonorReport, Narrative } from './queries.ts';
import type { DonorQuestion } from './queries-questions.ts';
import { isNarrative, type Section } from './sections.ts';

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

/** Why the latest version was returned as a whole; undefined where it was not. */
export function reasonOf(
  questions: readonly DonorQuestion[],
  { versions }: { readonly versions: number },
): DonorQuestion | undefined {
  return questions.find((one) => one.kind === 'return' && one.version === versions && one.section === null);
}

/** The sections with a comment that are still as they were: no text was written since, or nothing filled where records fill them. */
export function unchangedSince(
  questions: readonly DonorQuestion[],
  report: Pick<DonorReport, 'versions' | 'builtAt'>,
  narratives: ReadonlyMap<Section, Pick<Narrative, 'updatedAt'>>,
): Section[] {
  const changedAt = (section: Section): Instant | null | undefined =>
    isNarrative(section) ? narratives.get(section)?.updatedAt : report.builtAt;
  const unchanged = commentsOf(questions, report).filter(
    ({ section, askedAt }) => (changedAt(section) ?? '') <= askedAt,
  );
  return [...new Set(unchanged.map(({ section }) => section))];
}
