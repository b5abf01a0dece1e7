import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import type { TrainingNeeds } from '../needs.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { findAddressee } from './queries.ts';
import type { EventState } from './queries-state.ts';

export const approvalJobWords: readonly string[] = [
  'gathering.ask_approval',
  'gathering.approve',
  'gathering.return',
];

/** The emails at each hand-over: to the person who is asked, and to the one who asked. */
export function approvalJobs({ baseUrl }: Pick<TrainingNeeds, 'baseUrl'>): JobDefinition[] {
  const tell = (
    word: string,
    template: string,
    state: EventState,
    to: (event: Gathering) => string | null,
  ) => ({
    word,
    run: async ({ tx, actionId, ...rest }: Work, { gatheringId }: { gatheringId?: unknown }) => {
      const event = await findGathering(tx, actionId, String(gatheringId));
      if (event?.state !== state) return;
      const addressee = await findAddressee(tx, to(event));
      if (!addressee) return;
      const { id, title, startsOn: day } = event;
      const args = { title, day, link: `${baseUrl}/staff/gatherings/${id}` };
      await queueMail({ tx, actionId, ...rest }, { template, to: addressee, args });
    },
  });
  const planner = ({ approvalAskedBy }: Gathering) => approvalAskedBy;
  return [
    tell('gathering.ask_approval', 'training.mail.approval_asked', 'asked', ({ approverId }) => approverId),
    tell('gathering.approve', 'training.mail.approval_given', 'agreed', planner),
    tell('gathering.return', 'training.mail.approval_returned', 'returned', planner),
  ];
}
