import type { Child } from 'hono/jsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { DateTime } from '../../ui/time.tsx';

/** A mail as its reader would get it. */
export type OutboxMail = {
  readonly id: string;
  readonly to: string;
  readonly at: string;
  /** The language of the mail, for those who hear the page. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly subject: string;
  readonly text: string;
};

/** The mails that would have been sent, the newest first. Nothing leaves a demonstration. */
export function OutboxPage({
  mails,
  zone,
  next,
}: {
  mails: readonly OutboxMail[];
  zone: string;
  next?: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('demonstration.outbox.title')}</Heading>
      <p class="govuk-body">{t('demonstration.outbox.intro')}</p>
      {mails.length === 0 ? <EmptyState>{t('demonstration.outbox.none')}</EmptyState> : null}
      {mails.map((mail) => (
        <Letter mail={mail} zone={zone} />
      ))}
      <Pagination {...(next ? { next } : {})} />
    </>
  );
}

function Letter({ mail, zone }: { mail: OutboxMail; zone: string }) {
  const { t } = useLanguage();
  return (
    <Details
      summary={
        <>
          <span lang={mail.lang} dir={mail.dir}>
            {mail.subject}
          </span>{' '}
          <span class="m-letter__to">
            {t('demonstration.outbox.to', { to: mail.to })} · <DateTime at={mail.at} zone={zone} />
          </span>
        </>
      }
    >
      <div lang={mail.lang} dir={mail.dir}>
        {mail.text
          .split(/\n{2,}/)
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph) => (
            <p class="govuk-body m-typed">
              {paragraph.split(/(https?:\/\/\S+)/).map((part) => (
                <Part text={part} />
              ))}
            </p>
          ))}
      </div>
    </Details>
  );
}

/** An address of ours in a mail can be pressed, as in any mail program. */
function Part({ text }: { text: string }): Child {
  return /^https?:\/\//.test(text) ? (
    <a class="govuk-link" href={text}>
      {text}
    </a>
  ) : (
    text
  );
}
