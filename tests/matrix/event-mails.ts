import { sql } from 'kysely';
import { type Case, given, job } from './mail-case.ts';

/** The grant officer decided on an event of the programme manager. */
const decidedEvent = (approval: string, word: string): Case => ({
  by: async (doing) => {
    await given(
      doing,
      sql`update training.gathering set approval = ${approval}, approval_decided_at = now()
        where id = ${doing.records['gathering of gathering.approve']}::uuid`,
    );
    await job(word, 'gatheringId', 'gathering of gathering.approve')(doing);
  },
  to: ['ana'],
  holds: { title: 'title', day: 'day', link: 'link' },
});

/** Emails at each hand-over of an event before its publication. */
export const eventMails: Readonly<Record<string, Case>> = {
  'training.mail.approval_asked': {
    by: job('gathering.ask_approval', 'gatheringId', 'gathering of gathering.approve'),
    to: ['elira'],
    holds: { title: 'title', day: 'day', link: 'link' },
  },
  'training.mail.approval_given': decidedEvent('agreed', 'gathering.approve'),
  'training.mail.approval_returned': decidedEvent('returned', 'gathering.return'),
};
