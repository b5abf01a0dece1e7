import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { inWords, labels, type Options } from '../options.ts';

/** A new document with its file; or what is said of one is corrected: `stored` is what is there now. */
export function DocumentFormPage({
  context,
  state,
  title,
  caption,
  options,
  stored,
  wider = false,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption?: string;
  options: Options;
  stored?: Readonly<Record<string, string>>;
  /** It can be opened to more people than read it now. */
  wider?: boolean;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      files={!stored}
    >
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={inWords(state.typed, options)}
          stored={inWords(stored, options)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      {stored ? null : (
        <FileUpload name="file" label={t('papers.file')} hint={t('action.document.file_hint')} />
      )}
      <Select
        name="kind"
        label={t('action.document.kind')}
        empty={t('people.choose')}
        options={options.kind}
      />
      <TextInput name="title" label={t('action.document.name')} hint={t('action.document.name_hint')} />
      <DateInput name="dated_on" label={t('action.document.dated_on')} />
      <TextInput
        name="reference"
        label={t('action.document.reference')}
        hint={t('action.document.reference_hint')}
        optional
      />
      <Select
        name="language"
        label={t('action.document.language')}
        hint={t('action.document.language_hint')}
        options={options.language}
      />
      <Radios
        name="audience"
        label={t('action.document.audience')}
        choices={options.audience.map((one) => ({
          ...one,
          hint: t(`action.document.audience_hint.${one.value}`),
        }))}
      />
      {wider ? (
        <>
          <InsetText>{t('action.document.wider')}</InsetText>
          <Tick
            name="widened"
            label={t('action.document.widened')}
            hint={t('action.document.widened_hint')}
          />
        </>
      ) : null}
      <Heading level={2}>{t('action.document.sides')}</Heading>
      <p class="govuk-body">{t('action.document.sides_text')}</p>
      {(['sender', 'recipient'] as const).map((side) => (
        <>
          <Select
            name={side}
            label={t(`action.document.${side}`)}
            empty={t('action.document.none_of_these')}
            options={options[side]}
            optional
          />
          <TextInput name={`${side}_name`} label={t(`action.document.${side}_name`)} optional />
        </>
      ))}
      {stored ? <TextArea name="reason" label={t('action.document.correct.reason')} rows={3} /> : null}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
