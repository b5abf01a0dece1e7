import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** After somebody took their name out: what is gone, what stays, and where to go on. */
export function ForgottenPage() {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('training.forget.done')}</Heading>
      <p class="govuk-body-l">{t('training.forget.done.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/events">
          {t('training.forget.events')}
        </a>
      </p>
    </>
  );
}
