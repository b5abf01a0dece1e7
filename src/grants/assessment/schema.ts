import { z } from 'zod';
import type { EvaluationGrid } from '../../action/index.ts';
import { optionalText, seen, text } from '../../platform/http/fields.ts';
import { mustBeWholeCuts, typedOfCuts } from './cut-fields.ts';
import type { Assignment } from './queries.ts';
import { criteriaOf, type Scores } from './rules.ts';

export const assignForm = z.object({ assessor: z.uuid('invalid.choice') });
/** `seen`: the state that was shown. */
export const replaceForm = assignForm.extend({ reason: text(1000), seen });
export type ReplaceForm = z.output<typeof replaceForm>;
export const refuseForm = z.object({ reason: text(1000) });

const version = z.coerce.number().int().min(0).default(0);

/** A section of the grid: points and reason by criterion. The grid differs by call, so the names are read by `scoresOf`. */
export const scoreSectionForm = z.looseObject({ version, leave: z.string().optional() });
export type ScoreSectionForm = z.infer<typeof scoreSectionForm>;

/** What is said of the application as a whole, and whether that is all. */
export const scoreForm = z
  .looseObject({ version, comments: optionalText(5000), submit: z.string().optional() })
  .superRefine(mustBeWholeCuts);
export type ScoreForm = z.infer<typeof scoreForm>;

/** The scores that were typed of these sections; a criterion without points and without a reason is left out. */
export function scoresOf(
  grid: Pick<EvaluationGrid, 'sections'>,
  typed: Readonly<Record<string, unknown>>,
): Scores {
  const entries = criteriaOf(grid).flatMap(({ key }) => {
    const points = String(typed[`points.${key}`] ?? '').trim();
    const justification = String(typed[`reason.${key}`] ?? '')
      .trim()
      .slice(0, 3000);
    if (points === '' && justification === '') return [];
    return [[key, { points: points === '' ? Number.NaN : Number(points), justification }] as const];
  });
  return Object.fromEntries(
    entries.map(([key, score]) => [
      key,
      { ...score, points: Number.isFinite(score.points) ? score.points : -1 },
    ]),
  );
}

/** An assessment as the fields of its form. */
export function typedOfScores(assignment: Assignment): Record<string, string> {
  const scores = Object.entries(assignment.scores).flatMap(([key, { points, justification }]) => [
    [`points.${key}`, points < 0 ? '' : String(points)],
    [`reason.${key}`, justification],
  ]);
  return {
    ...Object.fromEntries(scores),
    version: String(assignment.version),
    comments: assignment.comments,
    ...typedOfCuts(assignment.cuts),
  };
}
