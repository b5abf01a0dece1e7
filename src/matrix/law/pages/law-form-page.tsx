import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type PlaceCode, placeName } from '../../cycles/places.ts';
import { lawFields, subJurisdictions } from '../../schema.ts';
import { comparableLaw } from '../typed.ts';
import { SeenField } from './seen-source.tsx';

/** The message of each field of an act. */
const labels: Readonly<Record<string, string>> = {
  jurisdiction: 'common.jurisdiction',
  made_by: 'matrix.law.made_by',
  title: 'matrix.law.title',
  title_language: 'matrix.law.title_language',
  english_title: 'matrix.law.english_title',
  field: 'matrix.law.field',
  number: 'matrix.law.number',
  adopted_on: 'matrix.law.adopted_on',
  gazette_name: 'matrix.law.gazette',
  gazette_number: 'matrix.law.gazette_number',
  gazette_date: 'matrix.law.gazette_date',
  eli: 'matrix.law.eli',
  url: 'matrix.source_page',
  repeals: 'matrix.law.repeals',
  repealed_on: 'matrix.law.repealed_on',
  note: 'matrix.note',
  source: 'matrix.source',
  seen: 'matrix.seen',
};

/** Recording an act, or correcting it. */
export function LawFormPage({
  context,
  state,
  places,
  title,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  places: readonly PlaceCode[];
  title: string;
  stored?: Readonly<Record<string, string>>;
}) {
  const { language } = context;
  const { t } = language;
  const label = (name: string) => t(labels[name]!);
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      <input type="hidden" name="version" value={String(version ?? 0)} />
      {state.conflict && stored ? (
        <BothVersions typed={comparableLaw(state.typed)} stored={comparableLaw(stored)} label={label} />
      ) : null}
      <Select
        name="jurisdiction"
        label={label('jurisdiction')}
        empty={t('common.none')}
        options={places.map((value) => ({ value, text: placeName(value, language) }))}
      />
      <Select
        name="made_by"
        label={label('made_by')}
        hint={t('matrix.law.made_by_hint')}
        empty={t('common.none')}
        options={subJurisdictions.map((value) => ({ value, text: t(`matrix.law.made_by.${value}`) }))}
        optional
      />
      <TextInput name="title" label={label('title')} />
      <TextInput
        name="title_language"
        label={label('title_language')}
        hint={t('matrix.language_hint')}
        width={10}
      />
      <TextInput name="english_title" label={label('english_title')} optional />
      <Select
        name="field"
        label={label('field')}
        empty={t('common.none')}
        options={lawFields.map((value) => ({ value, text: t(`matrix.law.field.${value}`) }))}
      />
      <TextInput name="number" label={label('number')} width={20} optional />
      <DateInput name="adopted_on" label={label('adopted_on')} optional />
      <TextInput name="gazette_name" label={label('gazette_name')} optional />
      <TextInput name="gazette_number" label={label('gazette_number')} width={20} optional />
      <DateInput name="gazette_date" label={label('gazette_date')} optional />
      <TextInput name="eli" label={label('eli')} hint={t('matrix.law.eli_hint')} optional />
      <TextInput name="url" type="url" label={label('url')} optional />
      <TextInput name="repeals" label={label('repeals')} optional />
      <DateInput name="repealed_on" label={label('repealed_on')} optional />
      <TextArea name="note" label={label('note')} rows={3} optional />
      <TextInput name="source" label={label('source')} hint={t('matrix.source_hint')} />
      <SeenField t={t} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
