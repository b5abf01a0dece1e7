import { useLanguage } from './language-context.ts';

/** Who is responsible for the data asked here, what for, how long, and where to read more. Stands where data is given. */
export function PrivacyNotice({
  controller,
  purpose,
  kept,
  ground,
  href,
}: {
  controller: string;
  purpose: string;
  /** How long it is kept, in words. */
  kept?: string;
  /** On what ground, as a sentence. */
  ground?: string;
  href: string;
}) {
  const language = useLanguage();
  return (
    <details class="govuk-details m-privacy">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{language.t('ui.privacy.title')}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{language.t('ui.privacy.controller', { controller })}</p>
        <p class="govuk-body">{language.t('ui.privacy.purpose', { purpose })}</p>
        {ground ? <p class="govuk-body">{ground}</p> : null}
        {kept ? <p class="govuk-body">{language.t('ui.privacy.kept', { kept })}</p> : null}
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {language.t('ui.privacy.more')}
          </a>
        </p>
      </div>
    </details>
  );
}
