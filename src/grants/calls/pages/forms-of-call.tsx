import { inLanguage } from '../../../platform/language/language.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { Isolated } from '../../../ui/isolated.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { FormOfCall } from '../form-choices.ts';
import type { Call } from '../queries.ts';

const labels = { application: 'grants.call.field.form', report: 'grants.call.field.report_form' } as const;
const fields = { application: 'form', report: 'report_form' } as const;

/** The forms that a call is made with, each by its version. A newer version never replaces it by itself: who drafts the call chooses it. */
export function FormsOfCall({
  forms,
  call,
  chooses = false,
}: {
  forms: readonly FormOfCall[];
  call: Pick<Call, 'id'>;
  chooses?: boolean;
}) {
  const { t, locale } = useLanguage();
  return (
    <>
      <SummaryList
        rows={forms.map(({ purpose, id, title, version }) => ({
          key: t(labels[purpose]),
          value: (
            <a class="govuk-link" href={`/staff/forms/${id}`}>
              {t('grants.call.form.value', { form: inLanguage(title, locale), version })}
            </a>
          ),
        }))}
      />
      {chooses
        ? forms.map(({ purpose, title, version, newer }) =>
            newer ? (
              <InsetText>
                <Isolated text={inLanguage(title, locale)} />
                {': '}
                {t('grants.call.form.newer', { newer: newer.version, version })}{' '}
                <a class="govuk-link" href={`/staff/calls/${call.id}/edit#${fields[purpose]}`}>
                  {t('grants.call.form.choose')}
                </a>
              </InsetText>
            ) : null,
          )
        : null}
    </>
  );
}
