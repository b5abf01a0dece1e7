import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { seriesKinds } from '../../schema.ts';

/** A publisher's series that is not here yet: what it counts or words, by one definition. */
export function NewSeriesPage({ context, state }: { context: ActingContext; state: FormState }) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.series.add')}
      intro={<p class="govuk-body">{t('matrix.series.add_text')}</p>}
    >
      <TextInput name="publisher" label={t('matrix.series.publisher')} />
      <TextInput name="name" label={t('matrix.series.name')} hint={t('matrix.standard.in_english')} />
      <Radios
        name="kind"
        label={t('matrix.series.kind')}
        choices={seriesKinds.map((value) => ({ value, text: t(`matrix.series.kind.${value}`) }))}
      />
      <TextInput name="unit" label={t('matrix.series.unit')} optional />
      <TextArea
        name="definition"
        label={t('matrix.series.definition')}
        hint={t('matrix.series.definition_hint')}
        rows={3}
      />
      <TextArea name="caveat" label={t('matrix.series.caveat')} rows={2} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
