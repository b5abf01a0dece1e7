import { amountsInWords } from '../language/amounts-in-words.ts';
import { datesInWords } from '../language/dates-in-words.ts';
import { kosovoFootnote } from '../language/kosovo.ts';
import type { Language, MessageArguments } from '../language/language.ts';
import { withPlainWords } from './typed-in-mail.ts';

/**
 * What may be in a subject beside our own words: the number of a record, a day, a count, what is to be done in words of the catalogues,
 * and a kind, by which our own words are chosen. What somebody typed is in none, staff included, so that nobody sends their own words to
 * others under our address.
 */
export const subjectArguments: readonly string[] = ['about', 'number', 'day', 'count', 'task', 'kind'];

/** A mail's texts in its reader's language, dates and amounts in words, with what every mail of the Action carries under its line. */
export function writeMail(
  language: Language,
  mail: { template: string; args: MessageArguments },
): { subject: string; text: string } {
  const { t, locale } = language;
  const args = amountsInWords(language, datesInWords(language, withPlainWords(mail.args)));
  return {
    subject: t(`${mail.template}.subject`, forSubject(args)),
    text: [
      t(`${mail.template}.body`, args),
      t('platform.mail.do_not_answer'),
      `-- \n${t('platform.mail.eu_statement')}`,
      kosovoFootnote(locale),
    ].join('\n\n'),
  };
}

/** A mail that was queued before subjects named a kind has none. */
function forSubject(args: MessageArguments): MessageArguments {
  const known = Object.entries(args).filter(([name]) => subjectArguments.includes(name));
  return { kind: '', ...Object.fromEntries(known) };
}
