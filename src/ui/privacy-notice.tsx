import { useLanguage } from './language-context.ts';

const said = ['controller', 'purpose', 'basis', 'seenBy', 'kept', 'transfers', 'hosting'] as const;

/** Who is responsible for the data asked here, what for, on what ground, who sees it, how long, where it lies and goes, and where to read more. Stands where data is given. */
export function PrivacyNotice(
  notice: { readonly [fact in (typeof said)[number]]: string } & { href: string },
) {
  const { t } = useLanguage();
  return (
    <details class="govuk-details m-privacy">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t('ui.privacy.title')}</span>
      </summary>
      <div class="govuk-details__text">
        {said.map((fact) => (
          <p class="govuk-body">{ended(t(`ui.privacy.${fact}`, { [fact]: notice[fact] }))}</p>
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={notice.href}>
            {t('ui.privacy.more')}
          </a>
        </p>
      </div>
    </details>
  );
}

/** What is put in may be a sentence of its own, or a part of one. */
function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
