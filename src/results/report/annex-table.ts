import type { Annexes } from './annexes.ts';
import type { LearningAndInfluence } from './learning-and-influence.ts';
import type { ReportTable } from './report-table.ts';
import type { StandardsAndLaw } from './standards-and-law.ts';

/** A table of the annexes, and for the page where each row opens to its records. */
export type AnnexTable = ReportTable & {
  readonly key:
    | keyof Annexes
    | keyof LearningAndInfluence
    | keyof StandardsAndLaw
    | 'standings'
    | 'action_plan';
  readonly hrefs: readonly (string | undefined)[];
};
