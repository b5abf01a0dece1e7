import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { languageOptions } from '../../recommendations/words.ts';
import type { Reply } from '../../replies/queries.ts';
import { stances } from '../schema.ts';
import { FilesByLink } from './files-by-link.tsx';
import { PublicationField } from './publication-field.tsx';

const texts = {
  draft: 'advocacy.reply.draft.text',
  link: 'advocacy.reply.send.text',
  letter: 'advocacy.letter.text',
} as const;

/** A reply as a person reads its fields. */
function comparable(
  { t }: ActingContext['language'],
  { stance, text, language }: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return {
    stance: stance ? t(`advocacy.stance.${stance}`) : '',
    text: String(text ?? ''),
    language: languageOptions.find(({ value }) => value === language)?.text ?? '',
  };
}

/** An institution's answer: its draft, its reply by link, or a letter of it that staff register. */
export function ResponseFormPage({
  context,
  state,
  title,
  caption,
  kind,
  stored,
  addressees = [],
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  /** A draft of the institution, its reply by link, or a letter. */
  kind: 'draft' | 'link' | 'letter';
  /** The draft as it is stored now. */
  stored?: Pick<Reply, 'stance' | 'text' | 'language' | 'version'>;
  /** Those whose letter it may be. */
  addressees?: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = context.language;
  const letter = kind === 'letter';
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      {...(kind === 'draft' ? {} : { files: true })}
    >
      <InsetText>{t(texts[kind])}</InsetText>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(context.language, state.typed)}
          stored={comparable(context.language, stored)}
          label={(name) => t(`advocacy.response.${name}`)}
        />
      ) : null}
      {letter ? (
        <>
          {addressees.length > 1 ? (
            <Select
              name="addressee"
              label={t('advocacy.letter.addressee')}
              empty={t('common.choose')}
              options={addressees.map(({ id, name }) => ({ value: id, text: name }))}
            />
          ) : null}
          <DateInput name="given_on" label={t('advocacy.letter.given_on')} />
          <TextInput
            name="letter_reference"
            label={t('advocacy.letter.reference')}
            hint={t('advocacy.letter.reference_hint')}
          />
        </>
      ) : null}
      <Radios
        name="stance"
        label={t('advocacy.response.stance')}
        choices={stances.map((value) => ({ value, text: t(`advocacy.stance.${value}`) }))}
      />
      <TextArea
        name="text"
        label={t('advocacy.response.text')}
        hint={t('advocacy.response.text_hint')}
        rows={8}
      />
      <Select
        name="language"
        label={t('advocacy.response.language')}
        empty={t('common.choose')}
        options={languageOptions}
      />
      {kind === 'draft' ? null : <PublicationField />}
      {letter ? (
        <FileUpload
          name="file"
          label={t('advocacy.letter.scan')}
          hint={t('advocacy.letter.scan_hint')}
          optional
        />
      ) : null}
      {kind === 'link' ? <FilesByLink /> : null}
      <SafetyRail />
      <Button>{t(kind === 'link' ? 'advocacy.reply.send.action' : 'common.save')}</Button>
    </FormPage>
  );
}
