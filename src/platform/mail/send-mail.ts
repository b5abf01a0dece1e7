import { createTransport } from 'nodemailer';
import type { JobDefinition } from '../jobs/jobs.ts';
import type { Language, Locale } from '../language/language.ts';
import { isLocale } from '../language/locales.ts';
import { lockMail, saveSent } from './queries.ts';
import { writeMail } from './write-mail.ts';

export type Sending = {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  language(locale: Locale): Language;
};

/** Sends what is queued, each once: a mail that was sent is locked and marked in the same transaction. Without SMTP it stays in the outbox. */
export function mailJobs({ smtpUrl, from, language }: Sending): JobDefinition[] {
  const transport = smtpUrl ? createTransport(smtpUrl) : undefined;
  return [
    {
      word: 'mail.send',
      run: async ({ tx, now }, { mailId }) => {
        if (!transport) return;
        const mail = await lockMail(tx, String(mailId));
        if (!mail || mail.sentAt) return;
        const { subject, text } = writeMail(language(isLocale(mail.locale) ? mail.locale : 'en'), mail);
        await transport.sendMail({
          from,
          to: mail.toAddress,
          subject,
          text,
          messageId: `<${mail.id}@mostura>`,
        });
        await saveSent(tx, mail.id, now);
      },
    },
  ];
}
