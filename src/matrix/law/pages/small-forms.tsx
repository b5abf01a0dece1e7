import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { lawSubjects, translations } from '../../schema.ts';
import { SeenField } from './seen-source.tsx';

type Given = { context: ActingContext; state: FormState; title: string; caption: string };

/** The gazette in which an act was amended. */
export function AmendmentFormPage({ context, state, title, caption }: Given) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <TextInput name="gazette_number" label={t('matrix.law.gazette_number')} width={20} />
      <DateInput name="published_on" label={t('matrix.law.gazette_date')} optional />
      <TextInput name="title" label={t('matrix.law.title')} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** How an act reads from a day on, in one language. */
export function VersionFormPage({ context, state, title, caption }: Given) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      <TextInput name="name" label={t('matrix.law.version')} hint={t('matrix.law.version_hint')} />
      <DateInput name="valid_from" label={t('matrix.valid_from')} optional />
      <TextInput
        name="language"
        label={t('matrix.law.language')}
        hint={t('matrix.language_hint')}
        width={10}
      />
      <Select
        name="translation"
        label={t('matrix.translation')}
        empty={t('common.choose')}
        options={translations.map((value) => ({ value, text: t(`matrix.translation.${value}`) }))}
      />
      <TextInput name="url" type="url" label={t('matrix.source_page')} optional />
      <TextInput name="source" label={t('matrix.source')} hint={t('matrix.source_hint')} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

/** What stands at a place of a version. */
export function PlaceFormPage({ context, state, title, caption }: Given) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<p class="govuk-body">{t('matrix.law.place_text')}</p>}
    >
      <TextInput name="place" label={t('matrix.place')} hint={t('matrix.cycle.source.place_hint')} />
      <Select
        name="subject"
        label={t('matrix.law.subject')}
        empty={t('common.choose')}
        options={lawSubjects.map((value) => ({ value, text: t(`matrix.law.subject.${value}`) }))}
      />
      <TextArea name="says" label={t('matrix.provision.says')} hint={t('matrix.law.says_hint')} rows={4} />
      <TextInput name="source" label={t('matrix.source')} hint={t('matrix.source_hint')} />
      <SeenField t={t} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
