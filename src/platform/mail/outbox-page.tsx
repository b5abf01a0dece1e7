import type { Language } from '../language/language.ts';
import type { MailRow } from './queries.ts';
import { writeMail } from './write-mail.ts';

/** What would have been sent, the newest first, each as its reader would see it, with its links to press. */
export function OutboxPage({
  mails,
  language,
  languageOf,
}: {
  mails: readonly MailRow[];
  language: Language;
  /** The language a mail is written in. */
  languageOf(locale: string): Language;
}) {
  const { t } = language;
  return (
    <>
      <h1 class="govuk-heading-l">{t('mail.outbox.title')}</h1>
      <p class="govuk-body-l">{t(mails.length > 0 ? 'mail.outbox.lead' : 'mail.outbox.none')}</p>
      {mails.map((mail) => {
        const { subject, text } = writeMail(languageOf(mail.locale), mail);
        return (
          <article>
            <h2 class="govuk-heading-m">{subject}</h2>
            <p class="govuk-hint">
              {t('mail.outbox.to', { address: mail.toAddress })}
              <br />
              {t('mail.outbox.when', { instant: language.instant(mail.createdAt, 'Europe/Belgrade') })}
            </p>
            <MailText text={text} />
          </article>
        );
      })}
    </>
  );
}

function MailText({ text }: { text: string }) {
  return (
    <div class="govuk-inset-text" dir="auto">
      {text.split(/\n{2,}/).map((part) => (
        <p class="govuk-body">
          {part.split(/(https?:\/\/\S+|\n)/).map((piece) => {
            if (piece === '\n') return <br />;
            if (!/^https?:\/\//.test(piece)) return piece;
            return (
              <a class="govuk-link" href={piece}>
                {piece}
              </a>
            );
          })}
        </p>
      ))}
    </div>
  );
}
