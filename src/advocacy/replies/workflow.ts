import type { Steps, Workflow } from '../../platform/workflow/steps.ts';
import { ofInstitution, takeBackPermission } from './permissions.ts';
import { mustBeAlone, mustHaveColleague } from './rules.ts';

type Sent = {
  readonly organisationId: string;
  readonly alone: boolean;
  readonly state: string;
  readonly submittedBy: string | null;
};

const step = (name: string) => `/replies/:replyId/${name}`;
const send = ofInstitution('reply.send');
/** Nobody approves what they submitted themselves, but who is the only person of the institution. */
const another = {
  than: ({ alone, submittedBy }: Sent) => (alone ? [] : [submittedBy]),
  code: 'reply_approved_by_another',
} as const;

/** Drafted by a person of the institution, approved and sent by another. */
export const replySteps = {
  submit: {
    permission: ofInstitution('reply.submit'),
    from: ['draft'],
    to: 'submitted',
    within: mustHaveColleague,
    button: { path: step('submit'), texts: 'advocacy.reply.submit', asks: 'press' },
    tells: 'the other people of the institution',
  },
  send: {
    permission: send,
    from: ['draft', 'submitted'],
    to: 'sent',
    within: mustBeAlone,
    another,
    button: { path: step('send'), texts: 'advocacy.reply.send', asks: 'form' },
    task: ({ state }: Sent) => (state === 'submitted' ? 'reply' : undefined),
    tells: 'who submitted it',
  },
  edit: {
    permission: ofInstitution('reply.edit'),
    from: ['draft'],
    button: { path: step('edit'), texts: 'advocacy.reply.edit', asks: 'form', look: 'secondary' },
  },
  attach: {
    permission: ofInstitution('reply.attach'),
    from: ['draft'],
    button: { path: step('files/new'), texts: 'advocacy.reply.attach', asks: 'form', look: 'secondary' },
  },
  give_back: {
    permission: ofInstitution('reply.return'),
    from: ['submitted'],
    to: 'draft',
    within: mustHaveColleague,
    another,
    button: { path: step('return'), texts: 'advocacy.reply.return', asks: 'form', look: 'secondary' },
    tells: 'who submitted it',
  },
  take_back: {
    permission: takeBackPermission,
    from: ['submitted'],
    to: 'draft',
    button: { path: step('take-back'), texts: 'advocacy.reply.take_back', asks: 'press', look: 'secondary' },
  },
} as const satisfies Steps;

export const replyWorkflow: Workflow<typeof replySteps> = {
  kind: 'reply',
  outOfState: 'reply_not_in_state',
  steps: replySteps,
};
