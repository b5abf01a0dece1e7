import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { instrumentKinds, instrumentStatuses } from '../../schema.ts';

/** A treaty, an act of the EU or guidance that is not in the list yet. */
export function NewInstrumentPage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.instrument.add')}
      intro={<p class="govuk-body">{t('matrix.instrument.add_text')}</p>}
    >
      <TextInput name="name" label={t('matrix.instrument.name')} hint={t('matrix.standard.in_english')} />
      <TextInput name="short_name" label={t('matrix.instrument.short_name')} />
      <Select
        name="kind"
        label={t('matrix.instrument.kind')}
        empty={t('common.none')}
        options={instrumentKinds.map((value) => ({ value, text: t(`matrix.kind.${value}`) }))}
      />
      <Select
        name="status"
        label={t('matrix.status')}
        empty={t('common.none')}
        options={instrumentStatuses.map((value) => ({ value, text: t(`matrix.status.${value}`) }))}
      />
      <TextInput name="symbol" label={t('matrix.instrument.symbol')} optional />
      <TextInput name="celex" label={t('matrix.instrument.celex')} width={20} optional />
      <TextInput name="eli" label={t('matrix.law.eli')} optional />
      <TextInput name="ecli" label={t('matrix.instrument.ecli')} optional />
      <TextInput name="url" type="url" label={t('matrix.source_page')} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
