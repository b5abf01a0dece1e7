import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import { listHandlersOf } from './queries.ts';
import { listOverseers } from './queries-clock.ts';
import { watchClock } from './watch-clock.ts';

/** After which words those who handle a case are written to. */
const letters = ['voice.report', 'voice.add', 'voice.pass_on'] as const;
export const voiceJobWords: readonly string[] = [...letters, 'voice.watch'];

/** The mails of the area. They hold a number and where to sign in: neither what was said nor of which kind it is. */
export function voiceJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    ...letters.map(
      (word): JobDefinition => ({
        word,
        run: (work, { caseId }) => tellHandlers(work, `voice.mail.${word.slice(6)}`, String(caseId), baseUrl),
      }),
    ),
    { word: 'voice.watch', every: '40 3 * * *', run: (work) => watchClock(work, { baseUrl }) },
  ];
}

/** Where nobody may handle the case, those who watch over it are told that it waits for somebody to be appointed. */
async function tellHandlers(work: Work, template: string, caseId: string, baseUrl: string): Promise<void> {
  const { tx, actionId } = work;
  const handlers = await listHandlersOf(tx, caseId);
  const told = handlers.length > 0 ? handlers : await listOverseers(tx, actionId, caseId);
  for (const { number, ...to } of told)
    await queueMail(work, {
      template: handlers.length > 0 ? template : 'voice.mail.unhandled',
      to,
      args: { number, link: `${baseUrl}/staff/voice` },
    });
}
