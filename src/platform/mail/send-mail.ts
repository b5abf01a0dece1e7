import { createTransport, type Transporter } from 'nodemailer';
import type { JobDefinition } from '../jobs/jobs.ts';
import type { Language, Locale } from '../language/language.ts';
import { isLocale } from '../language/locales.ts';
import { isThisMachine } from '../plain-lines.ts';
import { lockMail, type MailRow, saveRefused, saveSent } from './queries.ts';
import { writeMail } from './write-mail.ts';

export type Sending = {
  readonly smtpUrl: string | undefined;
  /** Mail may go to another machine in the clear. */
  readonly privateNetwork?: boolean;
  readonly from: string;
  language(locale: Locale): Language;
};

/**
 * Sends what is queued, each once: a mail that was sent is locked and marked in the same transaction. Without SMTP it
 * stays in the outbox. A mailbox that refuses for good is noted and not tried again; any other failure throws, and the
 * queue tries later.
 */
export function mailJobs({ smtpUrl, privateNetwork = false, from, language }: Sending): JobDefinition[] {
  const transport = smtpUrl ? openTransport(smtpUrl, privateNetwork) : undefined;
  return [
    {
      word: 'mail.send',
      run: async ({ tx, now }, { mailId }) => {
        if (!transport) return;
        const mail = await lockMail(tx, String(mailId));
        if (!mail || mail.sentAt || mail.lastError) return;
        const refused = await send(
          transport,
          from,
          language(isLocale(mail.locale) ? mail.locale : 'en'),
          mail,
        );
        if (refused) await saveRefused(tx, mail.id, refused);
        else await saveSent(tx, mail.id, now);
      },
    },
  ];
}

/** A transaction waits for it, so it waits for nobody long; nothing in a mail may name a file or an address to read. */
function openTransport(url: string, privateNetwork: boolean): Transporter {
  return createTransport({
    url,
    requireTLS: !privateNetwork && !isThisMachine(new URL(url).hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Sends one mail. Returns the server's code when it refuses the mailbox for good. */
async function send(
  transport: Transporter,
  from: string,
  language: Language,
  mail: MailRow,
): Promise<string | undefined> {
  const { subject, text } = writeMail(language, mail);
  try {
    await transport.sendMail({
      from,
      // As an address, not as a header: a comma in it makes no second reader.
      to: { name: '', address: mail.toAddress },
      subject,
      text,
      messageId: `<${mail.id}@mostura>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return undefined;
  } catch (error) {
    const { code = 'unknown', responseCode = 0 } = error as { code?: string; responseCode?: number };
    if (code === 'EENVELOPE' && responseCode >= 500) return String(responseCode);
    // The server's own words name the reader, and errors are logged: only the code goes on.
    throw new Error(`mail ${mail.id} was not sent: ${code} ${responseCode || ''}`.trim());
  }
}
