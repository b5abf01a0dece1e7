import { dayIn } from '../platform/dates.ts';
import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { listAsked, listInvited, listNamed, listSeated, type Told } from './cycles/queries-mail.ts';

export const matrixJobWords: readonly string[] = [
  'cycle.open',
  'cycle.appoint',
  'cycle.postpone',
  'cycle.give_back',
  'cycle.hand_over',
  'cycle.invite',
  'cycle.name_adjudicator',
  'cycle.cancel',
];

import { cyclesPath } from './cycles/workflow.ts';

/** The mails of the area: a sheet to answer by a day, given back or with more days; who decides; a cycle that ended; the right of reply begins. Each only leads to a page. */
export function matrixJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  const tell = async (work: Work, template: string, told: readonly Told[], path: string) => {
    for (const { id, ...to } of told)
      await queueMail(work, {
        template: `matrix.mail.${template}`,
        to,
        args: { link: `${baseUrl}${path}/${id}` },
      });
  };
  /** Asks for a sheet by the day of its cycle, or as soon as it is complete where that day has passed. */
  const ask = async (work: Work, template: string, of: Parameters<typeof listAsked>[1]) => {
    for (const { id, answerUntil, ...to } of await listAsked(work.tx, of))
      await queueMail(work, {
        template: `matrix.mail.${template}`,
        to,
        args: {
          ...{ day: answerUntil, link: `${baseUrl}/staff/matrix/sheets/${id}` },
          ...(template === 'postponed' ? {} : { late: answerUntil < dayIn(zone, work.now) ? 'yes' : 'no' }),
        },
      });
  };
  const replies = '/matrix-replies';
  return [
    {
      word: 'cycle.open',
      run: async (work, { cycleId }) => ask(work, 'asked', { cycleId: String(cycleId) }),
    },
    {
      word: 'cycle.postpone',
      run: async (work, { cycleId }) => ask(work, 'postponed', { cycleId: String(cycleId) }),
    },
    {
      word: 'cycle.appoint',
      run: async (work, { seatId }) => ask(work, 'asked', { seatId: String(seatId) }),
    },
    {
      word: 'cycle.give_back',
      run: async (work, { seatId }) => ask(work, 'reopened', { seatId: String(seatId) }),
    },
    {
      word: 'cycle.name_adjudicator',
      run: async (work, { cycleId }) =>
        tell(work, 'adjudicator', await listNamed(work.tx, String(cycleId)), cyclesPath),
    },
    {
      word: 'cycle.cancel',
      run: async (work, { cycleId }) =>
        tell(work, 'cancelled', await listSeated(work.tx, String(cycleId)), cyclesPath),
    },
    {
      word: 'cycle.hand_over',
      run: async (work, { cycleId }) =>
        tell(work, 'reply_opened', await listInvited(work.tx, { cycleId: String(cycleId) }), replies),
    },
    {
      word: 'cycle.invite',
      run: async (work, { invitationId }) =>
        tell(
          work,
          'reply_opened',
          await listInvited(work.tx, { invitationId: String(invitationId) }),
          replies,
        ),
    },
  ];
}
