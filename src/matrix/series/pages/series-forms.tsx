import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type PlaceCode, placeName } from '../../cycles/places.ts';
import { SeenField } from '../../law/pages/seen-source.tsx';
import type { Series } from '../queries.ts';

type Given = {
  context: ActingContext;
  state: FormState;
  title: string;
  series: Series;
  places: readonly PlaceCode[];
};

/** A figure or level of a publisher, with its document. */
export function ValueFormPage({ context, state, title, series, places }: Given) {
  const { language } = context;
  const { t } = language;
  const count = series.kind === 'count';
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={`${series.publisher}: ${series.name}`}
      intro={
        <p class="govuk-body" lang="en" dir="ltr">
          {series.definition}
        </p>
      }
    >
      <DateInput name="period_from" label={t('matrix.series.period_from')} />
      <DateInput name="period_to" label={t('matrix.series.period_to')} />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('matrix.series.region')}
        options={places.map((value) => ({ value, text: placeName(value, language) }))}
      />
      {count ? (
        <>
          <TextInput name="value" label={t('matrix.series.value')} inputmode="numeric" width={20} />
          <Checkboxes
            name="approximate"
            label={t('matrix.series.how_sure')}
            choices={[{ value: 'yes', text: t('matrix.series.approximate') }]}
            optional
          />
        </>
      ) : (
        <TextInput
          name="verbatim"
          label={t('matrix.series.verbatim')}
          hint={t('matrix.series.verbatim_hint')}
        />
      )}
      <Checkboxes
        name="preliminary"
        label={t('matrix.series.final')}
        choices={[{ value: 'yes', text: t('matrix.series.preliminary') }]}
        optional
      />
      <DateInput name="as_of" label={t('matrix.series.as_of')} optional />
      <TextInput name="document" label={t('matrix.series.document')} />
      <TextInput name="page" label={t('matrix.series.page')} width={10} optional={count} />
      <TextInput name="url" type="url" label={t('matrix.source_page')} optional />
      <SeenField t={t} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** A number somebody made of a publisher's words. */
export function MappingFormPage({ context, state, title, series, places }: Given) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={`${series.publisher}: ${series.name}`}
      intro={<p class="govuk-body">{t('matrix.series.mapped')}</p>}
    >
      <TextInput name="mapper" label={t('matrix.series.mapper')} hint={t('matrix.series.mapper_hint')} />
      <TextInput name="document" label={t('matrix.series.document')} />
      <TextInput name="year" label={t('matrix.series.year')} inputmode="numeric" width={4} />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.none')}
        options={places.map((value) => ({ value, text: placeName(value, language) }))}
      />
      <TextInput name="number" label={t('matrix.series.number')} inputmode="decimal" width={5} />
      <TextInput name="scale_from" label={t('matrix.series.scale_from')} inputmode="decimal" width={5} />
      <TextInput name="scale_to" label={t('matrix.series.scale_to')} inputmode="decimal" width={5} optional />
      <TextInput name="what" label={t('matrix.series.what')} />
      <SeenField t={t} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
