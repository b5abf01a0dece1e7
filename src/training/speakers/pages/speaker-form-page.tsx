import type { FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** Somebody who speaks, as a form. */
export function SpeakerFormPage({
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
            typed={inOnePiece(state.typed, ['agreed_on'])}
            stored={inOnePiece(stored, ['agreed_on'])}
            label={(name) => t(`training.speaker.${name}`)}
          />
        ) : null}
        <TextInput name="role" label={t('training.speaker.role')} hint={t('training.speaker.role_hint')} />
        <TextInput name="organisation" label={t('training.speaker.organisation')} optional />
        <TextInput
          name="name"
          label={t('training.speaker.name')}
          hint={t('training.speaker.name_hint')}
          optional
        />
        <DateInput
          name="agreed_on"
          label={t('training.speaker.agreed_on')}
          hint={t('training.speaker.agreed_on_hint')}
          optional
        />
        <SafetyRail />
        <Button>{t('common.save')}</Button>
      </FormPage>
      {remove ? (
        <ButtonForm action={remove} token={token} look="warning">
          {t('training.speaker.remove')}
        </ButtonForm>
      ) : null}
    </>
  );
}
