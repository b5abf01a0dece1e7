import type { Indicator } from '../../../action/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import type { Shown } from '../../../platform/suppression.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PlainFigure } from '../../../ui/plain-figure.tsx';
import { ProgressMeter } from '../../../ui/progress-meter.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { shownText } from '../../figure-text.ts';
import type { ResultsPageProps } from '../view.ts';

/** What the Action has achieved, result by result; every number leads to its rule and to what is public of its records. */
export function ResultsPage({ chain, currency, remark }: ResultsPageProps) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Heading>{t('results.public.title')}</Heading>
      <p class="govuk-body-l">{t('results.public.intro')}</p>
      <p class="govuk-body">{t('results.public.suppression')}</p>
      <p class="govuk-body">{t('results.public.people')}</p>
      <p class="govuk-body">{t('results.public.attendances')}</p>
      <p class="govuk-body">{t('results.public.no_target')}</p>
      {remark ? <p class="govuk-body">{inLanguage(remark, locale)}</p> : null}
      {chain.map(({ result, indicators }) => (
        <section aria-labelledby={`result-${result.key}`}>
          <Heading level={2} id={`result-${result.key}`}>
            {inLanguage(result.title, locale)} <Tag>{t(`results.level.${result.level}`)}</Tag>
          </Heading>
          <ul class="govuk-list m-targets m-targets--columns">
            {indicators.map(({ indicator, target, now, share }) => (
              <li>
                <PublicFigure
                  label={inLanguage(indicator.name, locale)}
                  href={`/results/${indicator.code}`}
                  indicator={indicator}
                  target={target}
                  now={now}
                  currency={currency}
                />
                {share ? <p class="m-meter__note">{share}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/work-plan">
          {t('action.work_plan.title')}
        </a>
        {' · '}
        <a class="govuk-link" href="/way">
          {t('network.way.title')}
        </a>
        {' · '}
        <a class="govuk-link" href="/capacity">
          {t('network.capacity.public.title')}
        </a>
        {' · '}
        <a class="govuk-link" href="/open-data">
          {t('opendata.title')}
        </a>
      </p>
      <TakeTable of="results" path="/results" />
    </>
  );
}

/** A value against its target, or in words where it must not be shown. */
export function PublicFigure({
  label,
  href,
  indicator,
  target,
  now,
  currency,
  withoutTarget,
}: {
  label: string;
  href?: string;
  indicator: Indicator;
  target: number | null;
  now: Shown;
  currency: string;
  /** What is said below the value where the Action set no target. */
  withoutTarget?: string;
}) {
  const language = useLanguage();
  const link = href ? { href } : {};
  if (target !== null && 'shown' in now && indicator.unit !== 'money')
    return <ProgressMeter label={label} {...link} now={now.shown} target={target} />;
  return (
    <PlainFigure
      label={label}
      {...link}
      figure={shownText(language, indicator, now, currency)}
      words={!('shown' in now)}
      note={
        target === null
          ? withoutTarget
          : language.t('results.public.aim', { target: language.number(target) })
      }
    />
  );
}
