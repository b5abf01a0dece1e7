import { problem } from '../../platform/problem.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { countGaps, type DraftGaps } from './gaps.ts';
import { draftPermissions } from './permissions.ts';

const path = '/staff/forms/drafts/:draftId';
const open = { from: ['open'], history: 'staff' } as const;
type Gaps = { readonly partnerId: string; readonly gaps: DraftGaps };

/** A form that is being made: its pieces, its languages, and its end as a version or as nothing. */
export const draftSteps = {
  publish: {
    ...open,
    permission: draftPermissions.publish,
    to: 'published',
    guard({ gaps }: Gaps) {
      const count = countGaps(gaps);
      if (count > 0) throw problem('form_draft_incomplete', { count });
    },
    button: { path: `${path}/publish`, texts: 'forms.draft.publish', asks: 'form' },
  },
  describe: {
    ...open,
    permission: draftPermissions.describe,
    button: { path: `${path}/describe`, texts: 'forms.draft.describe', asks: 'form', look: 'secondary' },
  },
  discard: {
    ...open,
    permission: draftPermissions.discard,
    to: 'discarded',
    button: { path: `${path}/discard`, texts: 'forms.draft.discard', asks: 'form', look: 'secondary' },
  },
  add: { ...open, permission: draftPermissions.add, form: `${path}/add/:into/:kind` },
  change: { ...open, permission: draftPermissions.change, form: `${path}/places/:piece` },
  move: { ...open, permission: draftPermissions.move },
  remove: { ...open, permission: draftPermissions.remove, form: `${path}/places/:piece/remove` },
  ask: { ...open, permission: draftPermissions.ask, form: `${path}/places/:piece/when` },
  translate: { ...open, permission: draftPermissions.translate, form: `${path}/texts/:locale/:section` },
} as const satisfies Steps;

export type DraftState = StateOf<typeof draftSteps>;
export const draftWorkflow: Workflow<typeof draftSteps> = {
  kind: 'form_draft',
  outOfState: 'form_draft_not_in_state',
  steps: draftSteps,
};
