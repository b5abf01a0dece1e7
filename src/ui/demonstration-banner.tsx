import { useLanguage } from './language-context.ts';

/** Stands on every page of a demonstration: what is shown is invented, and which day it plays. */
export function DemonstrationBanner({ href, today }: { href: string; today?: string }) {
  const language = useLanguage();
  return (
    <aside class="m-demo" aria-label={language.t('ui.demonstration.title')}>
      <p class="govuk-width-container m-demo__text">
        <strong class="m-demo__tag">{language.t('ui.demonstration.title')}</strong>
        <span>
          {language.t('ui.demonstration.text')}
          {today ? ` ${language.t('ui.demonstration.today', { day: language.day(today) })}` : ''}
        </span>{' '}
        <a class="govuk-link govuk-link--no-visited-state" href={href}>
          {language.t('ui.demonstration.link')}
        </a>
      </p>
    </aside>
  );
}
