import type { CapacityFile } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** The areas and statements of an assessment, as they stood when it was begun. */
export type Questionnaire = Pick<CapacityFile, 'version' | 'areas'>;
export const rounds = ['baseline', 'follow_up'] as const;
export type Round = (typeof rounds)[number];
export const modes = ['self', 'accompanied'] as const;
export type Mode = (typeof modes)[number];
/** 1 to 4; null says that the statement does not apply. What is not in it was not answered. */
export type Scores = ReadonlyMap<string, number | null>;

/** A mean with what it is the mean of; undefined where nothing applies or was answered. */
export type Mean = { readonly value: number; readonly count: number };

export function meanOf(scores: readonly (number | null | undefined)[]): Mean | undefined {
  const given = scores.filter((score) => typeof score === 'number');
  if (given.length === 0) return undefined;
  return { value: given.reduce((sum, score) => sum + score, 0) / given.length, count: given.length };
}

export type AreaChange = {
  readonly area: string;
  readonly before: Mean | undefined;
  readonly after: Mean | undefined;
  /** After less before; undefined where no statement was scored both times. */
  readonly change: number | undefined;
};

/** Area by area, on the statements that were scored both times alone: another questionnaire or one more answer is no change. */
export function changesOf(areas: Questionnaire['areas'], before: Scores, after: Scores): AreaChange[] {
  return areas.map(({ key, statements }) => {
    const both = statements.filter(
      (one) => typeof before.get(one.key) === 'number' && typeof after.get(one.key) === 'number',
    );
    const [first, second] = [before, after].map((scores) => meanOf(both.map((one) => scores.get(one.key))));
    return {
      area: key,
      before: first,
      after: second,
      change: first && second ? second.value - first.value : undefined,
    };
  });
}

/** How many statements of an area were answered, those that do not apply among them. */
export function answeredIn(area: Questionnaire['areas'][number], scores: Scores): number {
  return area.statements.filter(({ key }) => scores.has(key)).length;
}

/** Which round comes next: the first is the baseline, and every later one follows it up. */
export function nextRound(done: readonly { readonly round: Round }[]): Round {
  return done.some(({ round }) => round === 'baseline') ? 'follow_up' : 'baseline';
}

/** So many days before a follow-up is due, its organisation is told. */
export const daysAhead = 30;

/** When the follow-up of a baseline is to be done by; undefined while there is none, or when one was begun since. */
export function followUpDue(
  assessments: readonly { readonly round: Round; readonly doneOn: PlainDate | null }[],
  days: number,
): PlainDate | undefined {
  const baseline = assessments.find(({ round, doneOn }) => round === 'baseline' && doneOn !== null);
  if (!baseline || assessments.some(({ round }) => round === 'follow_up')) return undefined;
  return addDays(baseline.doneOn!, days);
}

/** Problem: `capacity_done`. */
export function mustBeDraft({ state }: { readonly state: 'draft' | 'done' }): void {
  if (state !== 'draft') throw problem('capacity_done');
}

/** Every statement has a score, or does not apply. Problem: `capacity_incomplete`. */
export function mustBeAnswered({ areas }: Questionnaire, scores: Scores): void {
  const open = areas.filter((area) => answeredIn(area, scores) < area.statements.length).length;
  if (open > 0) throw problem('capacity_incomplete', { open });
}

/** One draft at a time. Problem: `capacity_begun`. */
export function mustHaveNoDraft(assessments: readonly { readonly state: 'draft' | 'done' }[]): void {
  if (assessments.some(({ state }) => state === 'draft')) throw problem('capacity_begun');
}

/** The answers of an assessment, as a hash: each score with its note. */
export function seenOfScores({
  scores,
  notes,
}: {
  readonly scores: Scores;
  readonly notes: ReadonlyMap<string, string>;
}): string {
  return hashOfContent({ scores: Object.fromEntries(scores), notes: Object.fromEntries(notes) });
}
