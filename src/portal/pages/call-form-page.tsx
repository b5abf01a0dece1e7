import { type FormDefinition, FormPrint } from '../../forms/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { DateTime } from '../../ui/time.tsx';
import type { PublishedCall } from '../queries.ts';

/** The whole form of a call to read and print before one starts. */
export function CallFormPage({
  language,
  call,
  form,
}: {
  language: Language;
  call: PublishedCall;
  form: FormDefinition;
}) {
  const { t, locale } = language;
  const { rules, lots } = call;
  const { minimum, maximum } = rules.durationMonths;
  const context = {
    attachments: {},
    bounds: { duration_months: { min: minimum, max: maximum } },
    ...(lots.length > 0
      ? {
          grant: {
            minimumMinor: Math.min(...lots.map(({ minimumMinor }) => minimumMinor)),
            maximumMinor: Math.max(...lots.map(({ maximumMinor }) => maximumMinor)),
            coFinancingPercent: rules.coFinancingPercent,
            indirectPercent: rules.indirectPercent,
          },
        }
      : {}),
  };
  return (
    <>
      <Heading caption={inLanguage(call.title, locale)}>{inLanguage(form.title, locale)}</Heading>
      <p class="govuk-body">{t('portal.form.print')}</p>
      <FormPrint
        form={form}
        context={context}
        hours={call.hoursExpected}
        about={
          <SummaryList
            rows={[
              { key: t('portal.form.number'), value: call.number },
              {
                key: t('portal.calls.deadline'),
                value: call.deadlineAt ? <DateTime at={call.deadlineAt} zone={call.deadlineZone} /> : '',
              },
              { key: t('portal.form.ask'), value: `${call.contactName}, ${call.contactEmail}` },
            ]}
          />
        }
      />
    </>
  );
}
