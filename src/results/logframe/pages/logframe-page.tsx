import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonRow } from '../../../ui/button.tsx';
import { Details, Folded } from '../../../ui/details.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PlainFigure } from '../../../ui/plain-figure.tsx';
import { ProgressMeter } from '../../../ui/progress-meter.tsx';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { figureText } from '../../figure-text.ts';
import { shareLine } from '../../share-of.ts';
import type { IndicatorView, ResultView } from '../view.ts';

/** The logframe: the results from the impact down, and where every indicator stands today. */
export function LogframePage({
  chain,
  currency,
  remark,
  rounded,
  showsPeriods,
}: {
  chain: readonly ResultView[];
  currency: string;
  remark: string | undefined;
  rounded: boolean;
  /** Who may read periods and donor reports is led there. */
  showsPeriods: boolean;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const all = chain.flatMap(({ indicators }) => indicators);
  return (
    <>
      <Heading>{t('results.logframe.title')}</Heading>
      <p class="govuk-body-l">{t('results.logframe.intro')}</p>
      {remark ? <p class="govuk-body">{remark}</p> : null}
      <RoundedNote rounded={rounded} />
      <ButtonRow>
        <TakeAway href="/staff/logframe.csv">{t('results.csv')}</TakeAway>
        <a class="govuk-link" href="/staff/logframe/matrix">
          {t('results.matrix.title')}
        </a>
        <a class="govuk-link" href="/staff/work-plan">
          {t('action.work_plan.title')}
        </a>
        {showsPeriods ? (
          <>
            <a class="govuk-link" href="/staff/periods">
              {t('results.period.list.title')}
            </a>
            <a class="govuk-link" href="/staff/donor-reports">
              {t('results.report.list.title')}
            </a>
          </>
        ) : null}
      </ButtonRow>
      <ShowAll />
      {chain.map(({ result, indicators }) => (
        <section aria-labelledby={`result-${result.key}`}>
          <Heading level={2} id={`result-${result.key}`}>
            {inLanguage(result.title, locale)} <Tag>{t(`results.level.${result.level}`)}</Tag>
          </Heading>
          {indicators.length > 0 ? (
            <Folded
              summary={t('results.indicators')}
              of={inLanguage(result.title, locale)}
              rows={indicators.length}
            >
              <ul class="govuk-list m-targets m-targets--columns">
                {indicators.map((view) => (
                  <li>
                    <IndicatorLine
                      view={view}
                      currency={currency}
                      share={shareLine(language, view, all, currency)}
                    />
                  </li>
                ))}
              </ul>
            </Folded>
          ) : (
            <p class="govuk-body">{t('results.logframe.no_indicator')}</p>
          )}
          {result.assumptions.length > 0 ? (
            <Details summary={t('results.assumptions')}>
              <ul class="govuk-list govuk-list--bullet">
                {result.assumptions.map((text) => (
                  <li>{inLanguage(text, locale)}</li>
                ))}
              </ul>
            </Details>
          ) : null}
        </section>
      ))}
    </>
  );
}

function IndicatorLine({
  view,
  currency,
  share,
}: {
  view: IndicatorView;
  currency: string;
  share: string | undefined;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const { indicator, target, value } = view;
  const write = (figure: number) => figureText(language, indicator, figure, currency);
  const name = inLanguage(indicator.name, locale);
  const href = `/staff/logframe/${indicator.code}`;
  return (
    <>
      {target !== null && indicator.unit !== 'money' ? (
        <ProgressMeter label={name} href={href} now={value} target={target} />
      ) : (
        <PlainFigure label={name} href={href} figure={write(value)} />
      )}
      {share ? <p class="m-meter__note">{share}</p> : null}
      <p class="m-meter__note">
        {t('results.baseline_and_target', {
          baseline:
            indicator.baseline.value === null ? t('results.not_known') : write(indicator.baseline.value),
          target: target === null ? t('results.target.none') : write(target),
        })}
      </p>
    </>
  );
}
