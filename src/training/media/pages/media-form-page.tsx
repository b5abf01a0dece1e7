import type { FormState } from '../../../platform/http/route.ts';
import { locales } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';

/** An outlet and what it did about a gathering, as a form. */
export function MediaFormPage({
  state,
  action,
  token,
  title,
  caption,
  stored,
  remove,
}: {
  state: FormState;
  action: string;
  token: string;
  title: string;
  caption: string;
  stored?: Readonly<Record<string, string>>;
  remove?: string;
}) {
  const { t } = useLanguage();
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  return (
    <>
      <FormPage {...state} action={action} token={token} title={title} caption={caption}>
        {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
        {state.conflict && stored ? (
          <BothVersions
            typed={inOnePiece(state.typed, ['published_on'])}
            stored={inOnePiece(stored, ['published_on'])}
            label={(name) => t(`training.media.${name}`)}
          />
        ) : null}
        <TextInput name="outlet" label={t('training.media.outlet')} hint={t('training.media.outlet_hint')} />
        <Tick name="was_present" label={t('training.media.was_present')} />
        <TextInput
          name="title"
          label={t('training.media.title')}
          hint={t('training.media.title_hint')}
          optional
        />
        <DateInput name="published_on" label={t('training.media.published_on')} optional />
        <TextInput name="url" label={t('training.media.url')} optional />
        <Select
          name="language"
          label={t('training.media.language')}
          empty={t('common.none')}
          options={locales.map((value) => ({ value, text: localeName(value) }))}
        />
        <SafetyRail />
        <Button>{t('common.save')}</Button>
      </FormPage>
      {remove ? (
        <ButtonForm action={remove} token={token} look="warning">
          {t('training.media.remove')}
        </ButtonForm>
      ) : null}
    </>
  );
}
