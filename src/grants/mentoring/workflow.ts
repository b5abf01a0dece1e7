import type { Instant } from '../../platform/dates.ts';
import { ofPartner, permission, type Reach } from '../../platform/permissions.ts';
import type { StateOf, Steps, Workflow } from '../../platform/workflow/steps.ts';
import { type MentoringSubject, mentors, subGrantee } from './permissions.ts';
import { mustBeActive, mustBeUnwritten } from './rules.ts';

const step = (name: string) => `/mentorings/:mentoringId/${name}`;
const running = ['quiet', 'awaits_mentor', 'awaits_sub_grantee'] as const;
type Reached = MentoringSubject & { readonly mentorActive: boolean };
type Learned = MentoringSubject & { readonly emptied: boolean };
type Written = Learned & Reached & { readonly lessonAt: Instant | null };
type Added = Learned & { readonly addedAt: Instant | null };

/** Only the side that is asked says that nothing needs an answer. */
const whileAwaited = <Reaches extends Record<string, Reach<MentoringSubject>>>(
  state: 'awaits_mentor' | 'awaits_sub_grantee',
  reaches: Reaches,
) =>
  Object.fromEntries(
    Object.entries(reaches).map(([role, reach]): [string, Reach<MentoringSubject>] => [
      role,
      (actor, mentoring, bound) => mentoring.state === state && reach(actor, mentoring, bound),
    ]),
  ) as { [Role in keyof Reaches]: Reach<MentoringSubject> };
const asked = (state: string) => (mentoring: MentoringSubject) =>
  mentoring.state === state ? 'mentor_message' : undefined;

/**
 * A mentor is appointed with the agreement (`appoint_mentor`). The sub-grantee and the mentor write to each other, and who is written to
 * answers or says that no answer is needed. When the work of the mentor has ended both say what helped. A mentor who has left is
 * neither written to nor waited for.
 */
export const mentoringSteps = {
  ask: {
    permission: permission<MentoringSubject>('mentoring.ask', subGrantee),
    from: running,
    to: 'awaits_mentor',
    within: (mentoring: Reached) => mustBeActive(mentoring),
    button: { path: step('ask'), texts: 'grants.mentoring.ask', asks: 'form' },
    task: asked('awaits_sub_grantee'),
    tells: 'mentor_of_mentoring',
    history: 'both',
  },
  answer: {
    permission: permission<MentoringSubject>('mentoring.answer', mentors),
    from: running,
    to: 'awaits_sub_grantee',
    within: (mentoring: Reached) => mustBeActive(mentoring),
    button: { path: step('answer'), texts: 'grants.mentoring.answer', asks: 'form' },
    task: asked('awaits_mentor'),
    tells: 'sub_grantee_of_mentoring',
    history: 'both',
  },
  settle: {
    permission: permission<MentoringSubject>('mentoring.settle', {
      ...whileAwaited('awaits_sub_grantee', subGrantee),
      ...whileAwaited('awaits_mentor', mentors),
    }),
    from: ['awaits_mentor', 'awaits_sub_grantee'],
    to: 'quiet',
    button: { path: step('settle'), texts: 'grants.mentoring.settle', asks: 'press', look: 'secondary' },
    history: 'both',
  },
  end: {
    permission: permission<MentoringSubject>('mentoring.end', { grant_officer: ofPartner }),
    from: running,
    to: 'ended',
    button: { path: step('end'), texts: 'grants.mentoring.end', asks: 'form', look: 'secondary' },
    tells: 'both_of_mentoring',
    history: 'both',
  },
  learn: {
    permission: permission<MentoringSubject>('mentoring.learn', mentors),
    from: ['ended'],
    within: (mentoring: Written) => {
      mustBeUnwritten(mentoring.lessonAt, mentoring);
      mustBeActive(mentoring);
    },
    button: { path: step('learned'), texts: 'grants.mentoring.learn', asks: 'form' },
    task: 'mentor_lesson',
    tells: 'sub_grantee_of_mentoring',
    history: 'both',
  },
  add: {
    permission: permission<MentoringSubject>('mentoring.add', subGrantee),
    from: ['ended'],
    within: (mentoring: Added) => mustBeUnwritten(mentoring.addedAt, mentoring),
    button: { path: step('added'), texts: 'grants.mentoring.add', asks: 'form', look: 'secondary' },
    history: 'both',
  },
} as const satisfies Steps;

export type MentoringState = StateOf<typeof mentoringSteps>;
export const mentoringWorkflow: Workflow<typeof mentoringSteps> = {
  kind: 'mentoring',
  outOfState: 'mentoring_not_in_state',
  steps: mentoringSteps,
};
