import type { JobDefinition } from '../platform/jobs/jobs.ts';
import type { MessageArguments } from '../platform/language/language.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import { mailTemplates } from './mail-templates.ts';
import type { GrantsParts } from './parts.ts';
import { type Addressee, addresseesOf } from './queries-mail.ts';

/** The words whose jobs write emails about one record. */
export const grantsMailJobs: readonly string[] = mailTemplates.map(({ word }) => word);

/** What a job states of its record at the time, for the text of its emails. */
const stated = ['amountMinor', 'currency', 'received', 'zone', 'sha256', 'receipt'] as const;

/** The area's jobs: each tells those concerned, in their own language. */
export function grantsJobs({ baseUrl }: Pick<GrantsParts, 'baseUrl'>): JobDefinition[] {
  return mailTemplates.map(
    ({ word, key, subject, path }): JobDefinition => ({
      word,
      run: async (work, data) => {
        const id = String(data[key]);
        const { approverId } = data;
        const said = Object.fromEntries(stated.flatMap((name) => (data[name] ? [[name, data[name]]] : [])));
        const addressees = await addresseesOf(work.tx, subject, id, {
          ...(approverId && { approverId: String(approverId) }),
        });
        for (const addressee of addressees)
          await tell(work, word, addressee, {
            ...said,
            link: `${baseUrl}${path(addressee.record ?? id, id)}`,
          });
      },
    }),
  );
}

async function tell(work: Work, word: string, addressee: Addressee, said: MessageArguments) {
  const { email, locale, personId, about, outcome, number } = addressee;
  await queueMail(work, {
    template: `grants.mail.${word}`,
    to: { email, locale, personId },
    args: { about, ...said, ...(outcome && { outcome }), ...(number && { number }) },
  });
}
