import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { type Colleague, findReply, listColleagues, type Reply } from './queries.ts';

export const replyJobWords: readonly string[] = ['reply.submit', 'reply.return', 'reply.send'];

/** The mails at each hand-over in the institution: to who must approve, and to who submitted. */
export function replyJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  const tell = (
    word: string,
    template: string,
    state: string,
    isFor: (reply: Reply, one: Colleague) => boolean,
  ) => ({
    word,
    run: async (work: Work, { replyId }: { replyId?: unknown }) => {
      const { tx, actionId } = work;
      const reply = await findReply(tx, actionId, String(replyId));
      if (reply?.state !== state) return;
      const args = { title: reply.title, link: `${baseUrl}/replies/${reply.id}` };
      for (const to of await listColleagues(tx, actionId, reply.organisationId))
        if (isFor(reply, to)) await queueMail(work, { template, to, args });
    },
  });
  const isSubmitter = ({ submittedBy }: Reply, { personId }: Colleague) => submittedBy === personId;
  return [
    tell(
      'reply.submit',
      'advocacy.mail.reply_submitted',
      'submitted',
      (reply, one) => !isSubmitter(reply, one),
    ),
    tell('reply.return', 'advocacy.mail.reply_returned', 'draft', isSubmitter),
    tell('reply.send', 'advocacy.mail.reply_sent', 'sent', isSubmitter),
  ];
}
