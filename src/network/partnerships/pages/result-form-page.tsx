import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Partnership } from '../queries.ts';

/** Noting what came of a partnership. */
export function ResultFormPage({
  context,
  state,
  partnership,
}: {
  context: ActingContext;
  state: FormState;
  partnership: Partnership;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('network.partnership.result.action')}
      caption={partnership.subject}
    >
      <DateInput name="happened_on" label={t('common.date')} />
      <TextArea
        name="text"
        label={t('network.partnership.result.text')}
        hint={t('network.partnership.result.hint')}
        rows={5}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
