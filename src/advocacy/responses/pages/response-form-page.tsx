import type { ActingContext, FormState } from '../../../platform/http/route.ts';
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
import { stances } from '../schema.ts';

/** An institution's answer: its own on the page, or a letter of it that staff register. */
export function ResponseFormPage({
  context,
  state,
  title,
  caption,
  letter,
  addressees = [],
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  letter: boolean;
  /** Those whose letter it may be. */
  addressees?: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      {...(letter ? { files: true } : {})}
    >
      <InsetText>{t(letter ? 'advocacy.letter.text' : 'advocacy.respond.text')}</InsetText>
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
      {letter ? (
        <FileUpload
          name="file"
          label={t('advocacy.letter.scan')}
          hint={t('advocacy.letter.scan_hint')}
          optional
        />
      ) : null}
      <SafetyRail />
      <Button>{t(letter ? 'common.save' : 'advocacy.respond.send')}</Button>
    </FormPage>
  );
}
