import { kosovoFootnote } from '../language/kosovo.ts';
import type { Language, MessageArguments } from '../language/language.ts';

/** A mail's texts in its reader's language, with what every mail of the Action carries under its line. */
export function writeMail(
  language: Language,
  mail: { template: string; args: MessageArguments },
): { subject: string; text: string } {
  const { t, locale } = language;
  return {
    subject: t(`${mail.template}.subject`, mail.args),
    text: [
      t(`${mail.template}.body`, mail.args),
      t('mail.do_not_answer'),
      `-- \n${t('mail.eu_statement')}`,
      kosovoFootnote(locale),
    ].join('\n\n'),
  };
}
