import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Folded } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Day } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Unfinished } from '../gather-unfinished.ts';
import type { Period } from '../queries.ts';
import { type PeriodLine, Values } from './period-page.tsx';

/** Asks once more: what is frozen stays. */
export function FreezePage({
  context,
  state,
  period,
  seen,
  lines,
  unfinished,
}: {
  context: ActingContext;
  state: FormState;
  period: Period;
  /** The hash of what would be frozen now. */
  seen: string;
  lines: readonly PeriodLine[];
  unfinished: readonly Unfinished[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.period.freeze')}
      caption={period.name}
      intro={
        <>
          <SummaryList
            rows={[
              {
                key: t('results.period.days'),
                value: (
                  <>
                    <Day date={period.startsOn} /> – <Day date={period.endsOn} />
                  </>
                ),
              },
            ]}
          />
          <p class="govuk-body">{t('results.period.freeze.what')}</p>
          <Folded summary={t('results.period.values')} rows={lines.length}>
            <Values lines={lines} frozen={false} />
          </Folded>
          <Heading level={2}>{t('results.period.unfinished')}</Heading>
          {unfinished.length === 0 ? (
            <p class="govuk-body">{t('results.period.unfinished.none')}</p>
          ) : (
            <>
              <p class="govuk-body">{t('results.period.unfinished.text')}</p>
              <ul class="govuk-list govuk-list--bullet">
                {unfinished.map(({ href, name, text }) => (
                  <li>
                    <a class="govuk-link" href={href} dir="auto">
                      {name}
                    </a>
                    {': '}
                    {text}
                  </li>
                ))}
              </ul>
            </>
          )}
          <WarningText>{t('results.period.freeze.warning')}</WarningText>
        </>
      }
    >
      <SeenField state={state} now={seen} />
      <ButtonRow>
        <Button look="warning">{t('results.period.freeze')}</Button>
        <a class="govuk-link" href={`/staff/periods/${period.id}`}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
