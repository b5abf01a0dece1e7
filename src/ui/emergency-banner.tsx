import type { Instant } from '../platform/dates.ts';
import { zone } from '../platform/zone.ts';
import { useLanguage } from './language-context.ts';

/** Stands on every page while somebody looks at more than their roles show: until when, and where it is ended. */
export function EmergencyBanner({ href, until }: { href: string; until: Instant }) {
  const { t, instant } = useLanguage();
  return (
    <aside class="m-demo m-demo--emergency" aria-label={t('ui.emergency.title')}>
      <p class="govuk-width-container m-demo__text">
        <strong class="m-demo__tag">{t('ui.emergency.title')}</strong>
        <span>{t('ui.emergency.text', { until: instant(until, zone) })}</span>{' '}
        <a class="govuk-link govuk-link--no-visited-state" href={href}>
          {t('ui.emergency.link')}
        </a>
      </p>
    </aside>
  );
}
