import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** To whom an invitation goes and how they reply, as a form. */
export function LetterFormPage({
  context,
  state,
  title,
  caption,
  organisations,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  organisations: readonly { readonly id: string; readonly name: string }[];
  stored?: Readonly<Record<string, string>>;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} caption={caption}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={inOnePiece(state.typed, ['reply_until'])}
          stored={inOnePiece(stored, ['reply_until'])}
          label={(name) => t(`training.letter.${name}`)}
        />
      ) : null}
      <Select
        name="organisation"
        absent={<AbsentOrganisation />}
        label={t('training.letter.organisation')}
        empty={t('training.participant.not_in_registry')}
        options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextInput
        name="addressee"
        label={t('training.letter.addressee')}
        hint={t('training.letter.addressee_hint')}
        optional
      />
      <TextInput
        name="office"
        label={t('training.letter.office')}
        hint={t('training.letter.office_hint')}
        optional
      />
      <TextArea name="address" label={t('training.letter.address')} rows={3} optional />
      <SafetyRail />
      <Select
        name="locale"
        label={t('training.letter.locale')}
        options={locales.map((value) => ({ value, text: localeName(value) }))}
      />
      <TextInput
        name="reply_to"
        label={t('training.letter.reply_to')}
        hint={t('training.letter.reply_to_hint')}
      />
      <NumberInput
        name="places"
        label={t('training.letter.places')}
        hint={t('training.letter.places_hint')}
        width={4}
        optional
      />
      <TextArea
        name="note"
        label={t('training.letter.note')}
        hint={t('training.letter.note_hint')}
        rows={4}
        optional
      />
      <DateInput name="reply_until" label={t('training.letter.reply_until')} optional />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
