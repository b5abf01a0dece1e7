import { useLanguage } from './language-context.ts';

/** What the reader has just done, above the page that it led to, and what happens next. */
export function DoneNotice({ text, next }: { readonly text: string; readonly next?: string | undefined }) {
  const { t } = useLanguage();
  return (
    <section
      class="govuk-notification-banner govuk-notification-banner--success"
      role="alert"
      aria-labelledby="done-title"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="done-title">
          {t('ui.notification.done')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
        {next ? <p class="govuk-body">{next}</p> : null}
      </div>
    </section>
  );
}
