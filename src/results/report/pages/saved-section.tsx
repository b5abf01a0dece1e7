import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { isVariation, keyOfSection, nextToWrite, type Section } from '../sections.ts';
import type { DonorReportPageProps } from './donor-report-acts.tsx';

/** That a section was saved, and the way to the next one that is missing; where none is, to the checks. */
export function SavedSection({
  saved,
  path,
  narratives,
}: Pick<DonorReportPageProps, 'narratives'> & { saved: Section; path: string }) {
  const { t } = useLanguage();
  const next = isVariation(saved)
    ? undefined
    : nextToWrite(saved, (section) => (narratives.get(section)?.text ?? '').trim() !== '');
  return (
    <NotificationBanner success>
      <p class="govuk-notification-banner__heading">{t('results.report.section.saved')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={next ? `${path}/sections/${next}` : `${path}/checks`}>
          {t('results.report.section.next', {
            name: next
              ? `${next} ${t(`results.report.section.${keyOfSection(next)}`)}`
              : t('results.report.checks'),
          })}
        </a>
      </p>
    </NotificationBanner>
  );
}
