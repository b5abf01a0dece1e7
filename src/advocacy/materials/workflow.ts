import { all, officers, permission } from '../../platform/permissions.ts';
import type { Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type Finding, mustBeMarked } from './marks.ts';
import { mustHaveBeenPublished, mustHaveOriginal } from './rules.ts';

type Written = { id: string; languages: readonly string[]; originalLanguage: string };
type Reviewed = { writers: readonly string[] };
type Marked = { findings: readonly Finding[]; confirmed: ReadonlySet<string> };
type Published = { editions: number };

const step = (name: string) => `/staff/materials/:materialId/${name}`;
/** A lawyer who assesses standards reads the drafts, too. */
const mayReview = permission<unknown>('material.review', { ...officers, assessor: all });
/** Nobody reviews their own words. */
const another = { than: ({ writers }: Reviewed) => writers, code: 'review_by_another' } as const;

/** Written, reviewed by a person who has not written on it, published. What was published is only followed by another edition. */
export const materialSteps = {
  hand_in: {
    permission: permission<unknown>('material.hand_in', officers),
    from: ['draft'],
    to: 'in_review',
    guard: (material: Written) => mustHaveOriginal(material),
    button: {
      path: step('hand-in'),
      texts: 'advocacy.material.hand_in',
      asks: 'press',
      mend: ({ id, originalLanguage }: Written) => `/staff/materials/${id}/texts/${originalLanguage}`,
    },
    tells: 'reviewers',
    history: 'staff',
  },
  edit: {
    permission: permission<unknown>('material.edit', officers),
    from: ['draft'],
    button: { path: step('edit'), texts: 'advocacy.material.edit', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  approve: {
    permission: mayReview,
    from: ['in_review'],
    to: 'approved',
    another,
    button: { path: step('review'), texts: 'advocacy.material.review', asks: 'form' },
    task: 'material',
    tells: 'writers',
    history: 'staff',
  },
  ask_changes: {
    permission: mayReview,
    from: ['in_review'],
    to: 'draft',
    another,
    tells: 'writers',
    history: 'staff',
  },
  publish: {
    permission: permission<unknown>('material.publish', officers),
    from: ['approved'],
    to: 'published',
    guard: ({ findings, confirmed }: Marked) => mustBeMarked(findings, confirmed),
    button: { path: step('publish'), texts: 'advocacy.material.publish', asks: 'press' },
    history: 'staff',
  },
  take_back: {
    permission: permission<unknown>('material.take_back', officers),
    from: ['in_review', 'approved'],
    to: 'draft',
    button: {
      path: step('take-back'),
      texts: 'advocacy.material.take_back',
      asks: 'press',
      look: 'secondary',
    },
    history: 'staff',
  },
  revise: {
    permission: permission<unknown>('material.revise', officers),
    from: ['published'],
    to: 'draft',
    button: { path: step('revise'), texts: 'advocacy.material.revise', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
  withdraw: {
    permission: permission<unknown>('material.withdraw', officers),
    from: ['published', 'draft'],
    to: 'withdrawn',
    within: ({ editions }: Published) => mustHaveBeenPublished(editions),
    button: { path: step('withdraw'), texts: 'advocacy.material.withdraw', asks: 'form', look: 'secondary' },
    history: 'staff',
  },
} as const satisfies Steps;

export const materialWorkflow: Workflow<typeof materialSteps> = {
  kind: 'material',
  outOfState: 'material_not_in_state',
  steps: materialSteps,
};
