import { z } from 'zod';
import { key, multilingual } from './texts.ts';

const criterion = z.strictObject({
  key,
  title: multilingual,
  /** Whole points an assessor gives, from `minimum` to `maximum`. */
  minimum: z.int().min(0),
  maximum: z.int().min(1),
  /** 2 for a criterion that counts double. */
  weight: z.int().min(1).max(5),
});

/** A grid by which applications are assessed: weighted points of the criteria add up to `maximum`. Modelled on the EU's grids for grants. */
export const gridFile = z.strictObject({
  key,
  title: multilingual,
  scope: z.enum(['national', 'regional']),
  /** Whose grid it is and where it comes from. */
  remark: multilingual,
  maximum: z.int().positive(),
  /** Least total, in points, that a call with this grid starts from; the call may set another. */
  pass: z.int().min(0),
  sections: z
    .array(
      z.strictObject({
        key,
        title: multilingual,
        /** Least weighted points in this section. */
        floor: z.int().positive().nullable().optional(),
        criteria: z.array(criterion).min(1),
      }),
    )
    .min(1),
});
export type GridDefinition = z.output<typeof gridFile>;
/** What assessing needs of a grid; a published call keeps its own frozen copy. */
export type EvaluationGrid = Pick<GridDefinition, 'key' | 'title' | 'sections'>;

/** The most weighted points a section gives. */
export function sectionMaximum(section: {
  criteria: readonly { maximum: number; weight: number }[];
}): number {
  return section.criteria.reduce((sum, { maximum, weight }) => sum + maximum * weight, 0);
}

/** The least weighted points a section gives. */
export function sectionMinimum(section: {
  criteria: readonly { minimum: number; weight: number }[];
}): number {
  return section.criteria.reduce((sum, { minimum, weight }) => sum + minimum * weight, 0);
}
