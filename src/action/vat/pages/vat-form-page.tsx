import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Participant } from '../../queries.ts';

/** Saying whether a partner may claim VAT, and why. */
export function VatFormPage({
  context: { language, token, url },
  state,
  partners,
}: {
  context: ActingContext;
  state: FormState;
  partners: readonly Participant[];
}) {
  const { t } = language;
  return (
    <FormPage {...state} action={url.pathname} token={token} title={t('action.vat.set')}>
      <Select
        name="partner"
        label={t('action.budget.partner')}
        empty={t('action.expenditure.choose')}
        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Select
        name="eligible"
        label={t('action.vat.eligible')}
        empty={t('action.expenditure.choose')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          text: t(`action.vat.eligible.${value}`),
        }))}
      />
      <TextArea name="reason" label={t('common.reason')} hint={t('action.vat.reason_hint')} rows={3} />
      <SafetyRail />
      <TextInput
        name="document"
        label={t('action.vat.document')}
        hint={t('action.vat.document_hint')}
        optional
      />
      <Button>{t('action.vat.set')}</Button>
    </FormPage>
  );
}
