import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import { mailTemplates } from './mail-templates.ts';
import type { GrantsParts } from './parts.ts';
import { type Addressee, addresseesOf } from './queries-mail.ts';

/** The words whose jobs write emails about one record. */
export const grantsMailJobs: readonly string[] = mailTemplates.map(({ word }) => word);

/** The area's jobs: each tells those concerned, in their own language. */
export function grantsJobs({ baseUrl }: Pick<GrantsParts, 'baseUrl'>): JobDefinition[] {
  return mailTemplates.map(
    ({ word, key, subject, path }): JobDefinition => ({
      word,
      run: async (work, data) => {
        const id = String(data[key]);
        for (const addressee of await addresseesOf(work.tx, subject, id))
          await tell(work, word, addressee, `${baseUrl}${path(addressee.record ?? id, id)}`);
      },
    }),
  );
}

async function tell(work: Work, word: string, addressee: Addressee, link: string) {
  const { email, locale, personId, about, outcome, number, amount, currency } = addressee;
  await queueMail(work, {
    template: `grants.mail.${word}`,
    to: { email, locale, personId },
    args: { about, link, ...(outcome && { outcome }), ...(number && { number, amount, currency }) },
  });
}
