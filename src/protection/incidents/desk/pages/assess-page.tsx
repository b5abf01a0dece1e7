import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choices.tsx';
import { Details } from '../../../../ui/details.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { Select } from '../../../../ui/select.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import { assessed, standingReasons } from '../../codes.ts';
import type { IncidentRow } from '../../queries.ts';
import type { IncidentPage } from '../../rules/complete.ts';
import { optionsOf, VersionField } from './writing-form.tsx';

/** A second monitor reads the note again and says how well the incident is founded, and why. A note that does not open is not checked. */
export function AssessPage({
  context,
  state,
  incident,
  note,
  written,
}: {
  context: ActingContext;
  state: FormState;
  incident: IncidentRow;
  note: string | undefined;
  /** What is written on each page: what is checked. */
  written: readonly { readonly page: IncidentPage; readonly rows: readonly SummaryRow[] }[];
}) {
  const { t } = context.language;
  if (note === undefined)
    return (
      <>
        <ErrorSummary errors={state.errors} labels={new Map()} />
        <Heading>{t('incident.assess.title')}</Heading>
        <p class="govuk-body">{t('problem.incident_note_closed')}</p>
      </>
    );
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('incident.assess.title')}
      intro={
        <>
          <p class="govuk-body">{t('incident.assess.intro')}</p>
          {note ? (
            <InsetText>
              <TypedText text={note} />
            </InsetText>
          ) : null}
          <Details summary={t('incident.title')} open={state.conflict}>
            {written.map(({ page, rows }) => (
              <>
                <Heading level={2}>{t(`incident.page.${page}`)}</Heading>
                <SummaryList rows={[...rows]} />
              </>
            ))}
          </Details>
        </>
      }
    >
      <Radios
        name="standing"
        label={t('incident.standing')}
        choices={assessed.map((value) => ({
          ...{ value, text: t(`incident.standing.${value}`), hint: t(`incident.standing.${value}.hint`) },
        }))}
      />
      <Select
        name="reason"
        label={t('incident.standing_reason')}
        empty={t('incident.choose')}
        options={optionsOf(t, standingReasons, 'incident.standing_reason')}
      />
      <VersionField state={state} now={incident.version} />
      <Button>{t('incident.assess.action')}</Button>
    </FormPage>
  );
}
