import type { PlainDate } from '../../../../platform/dates.ts';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choices.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { pathOf } from '../../desk/incident-paths.ts';
import { daysText, placeText, wasText } from '../../desk/pages/incident-rows.tsx';
import type { IncidentRow } from '../../queries.ts';
import { comparisonAnswers } from '../answers.ts';
import type { ComparisonRow } from '../queries.ts';
import { resultText, stretchText } from './comparison-list-page.tsx';

/** One pair: what is told of the other organisation's incident, one's own beside it, and the question. */
export function ComparisonPage({
  context,
  state,
  comparison,
  incident,
  today,
  placeName,
}: {
  context: ActingContext;
  state: FormState;
  comparison: ComparisonRow;
  /** One's own. */
  incident: IncidentRow | undefined;
  today: PlainDate;
  placeName: PlaceName;
}) {
  const { language } = context;
  const { t, month } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('incident.compare.title')}
      intro={
        <>
          <InsetText>{resultText({ language, row: comparison }, today)}</InsetText>
          <p class="govuk-body">{t('incident.compare.text')}</p>
          <Heading level={2}>{t('incident.compare.other')}</Heading>
          <SummaryList
            rows={[
              { key: t('incident.compare.organisation'), value: comparison.otherName },
              { key: t('incident.compare.month'), value: month(`${comparison.month}-01`) },
              { key: t('incident.kind'), value: t(`incident.kind.${comparison.kind}`) },
              { key: t('incident.place'), value: stretchText({ language, placeName, row: comparison }) },
            ]}
          />
          <Heading level={2}>{t('incident.compare.own')}</Heading>
          {incident ? (
            <p class="govuk-body">
              <a class="govuk-link" href={pathOf(incident)}>
                {[
                  placeText(t, placeName, incident),
                  daysText(language, incident),
                  wasText(language, incident),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </a>
            </p>
          ) : null}
        </>
      }
    >
      <Radios
        name="answer"
        label={t('incident.compare.question')}
        choices={comparisonAnswers.map((value) => ({
          ...{ value, text: t(`incident.compare.answer.${value}`) },
          hint: t(`incident.compare.answer.${value}.hint`),
        }))}
      />
      <Button>{t('incident.compare.action')}</Button>
    </FormPage>
  );
}
