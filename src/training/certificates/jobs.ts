import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { addressOf } from './open-badge.ts';
import { certificatePermissions } from './permissions.ts';
import { findCertificate } from './queries.ts';

const { name: word } = certificatePermissions.issue;
export const certificateJobWords: readonly string[] = [word];

/** Tells holders that their certificate is there. The mail holds its number and its public page, and no way in. */
export function certificateJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    {
      word,
      run: async (work, { certificateId }) => {
        const found = await findCertificate(work.tx, work.actionId, String(certificateId));
        if (!found?.holderMail || found.revokedAt) return;
        await queueMail(work, {
          template: 'training.mail.certificate',
          to: { email: found.holderMail, locale: found.locale },
          args: { title: found.title, number: found.number, link: addressOf(baseUrl, found.id) },
        });
      },
    },
  ];
}
