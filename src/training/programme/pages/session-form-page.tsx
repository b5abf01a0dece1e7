import type { PlainDate } from '../../../platform/dates.ts';
import type { FormState, Typed } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { parts } from '../schema.ts';
import { type ModuleChoice, ModuleSelect } from './module-select.tsx';

/** A session of a gathering as a form. */
export function SessionFormPage({
  state,
  action,
  token,
  title,
  caption,
  days,
  modules,
  stored,
  remove,
}: {
  state: FormState;
  action: string;
  token: string;
  title: string;
  caption: string;
  /** Every day of the event, to choose from; none where it has more than a form can show, and the day is typed. */
  days: readonly PlainDate[];
  modules: readonly ModuleChoice[];
  stored?: Typed;
  /** Where one press takes it out; left out once its day has come. */
  remove?: string | undefined;
}) {
  const { t, day } = useLanguage();
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const form = (
    <FormPage {...state} action={action} token={token} title={title} caption={caption}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={inOnePiece(state.typed, ['day'])}
          stored={inOnePiece(stored, ['day'])}
          label={(name) => t(`training.session.${name}`)}
        />
      ) : null}
      {days.length === 0 ? (
        <DateInput name="day" label={t('training.session.day')} />
      ) : (
        <Radios
          name="day"
          label={t('training.session.day')}
          choices={days.map((value) => ({ value, text: day(value) }))}
        />
      )}
      <Radios
        name="part"
        label={t('training.session.part')}
        inline
        choices={parts.map((part) => ({ value: part, text: t(`training.part.${part}`) }))}
      />
      <TextInput
        name="starts"
        label={t('training.session.starts')}
        hint={t('training.session.hour_hint', { hour: '09:00' })}
        width={5}
      />
      <TextInput
        name="ends"
        label={t('training.session.ends')}
        hint={t('training.session.hour_hint', { hour: '12:30' })}
        width={5}
      />
      <TextInput name="title" label={t('training.session.title')} />
      <ModuleSelect name="module" modules={modules} />
      <TextInput name="room" label={t('training.session.room')} optional />
      <Tick name="online" label={t('training.session.online')} />
      <TextInput
        name="join_link"
        label={t('training.session.join_link')}
        hint={t('training.session.join_link_hint')}
        optional
      />
      <TextInput
        name="trainers"
        label={t('training.session.trainers')}
        hint={t('training.session.trainers_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
  return remove ? (
    <>
      {form}
      <ButtonForm action={remove} token={token} look="warning">
        {t('training.session.remove')}
      </ButtonForm>
    </>
  ) : (
    form
  );
}
