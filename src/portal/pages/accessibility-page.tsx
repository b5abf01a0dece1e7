import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';

/** The day this statement was last gone through; change it whenever the list below is. */
const reviewedOn = '2026-11-27';
const notConforming = ['uploads', 'typed_language', 'translations', 'open_formats'] as const;

/** After the model statement of Implementing Decision (EU) 2018/1523 to Directive (EU) 2016/2102. */
export function AccessibilityPage() {
  const { t, day } = useLanguage();
  return (
    <>
      <Heading>{t('portal.accessibility.title')}</Heading>
      <p class="govuk-body-l">{t('portal.accessibility.commitment')}</p>
      <p class="govuk-body">{t('portal.accessibility.directive')}</p>
      <Heading level={2}>{t('portal.accessibility.status')}</Heading>
      <p class="govuk-body">{t('portal.accessibility.status_text')}</p>
      <Heading level={2}>{t('portal.accessibility.not_conforming')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {notConforming.map((what) => (
          <li>{t(`portal.accessibility.not_conforming.${what}`)}</li>
        ))}
      </ul>
      <Heading level={2}>{t('portal.accessibility.works')}</Heading>
      <p class="govuk-body">{t('portal.accessibility.works_text')}</p>
      <Heading level={2}>{t('portal.accessibility.preparation')}</Heading>
      <p class="govuk-body">{t('portal.accessibility.preparation_text', { day: day(reviewedOn) })}</p>
      <Heading level={2}>{t('portal.accessibility.feedback')}</Heading>
      <p class="govuk-body">
        {t('portal.accessibility.feedback_text')}{' '}
        <a class="govuk-link" href="/contact">
          {t('portal.contact.title')}
        </a>
      </p>
      <Heading level={2}>{t('portal.accessibility.enforcement')}</Heading>
      <p class="govuk-body">{t('portal.accessibility.enforcement_text')}</p>
    </>
  );
}
