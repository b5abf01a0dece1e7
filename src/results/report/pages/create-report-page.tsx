import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Select } from '../../../ui/select.tsx';

/** Which period to report on. */
export function CreateReportPage({
  context,
  state,
  periods,
}: {
  context: ActingContext;
  state: FormState;
  periods: readonly { id: string; name: string }[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.report.create')}
    >
      <Select
        name="period"
        label={t('results.period')}
        hint={t('results.report.create.hint')}
        empty={t('results.report.choose_period')}
        options={periods.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <ButtonRow>
        <Button>{t('results.report.create')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
