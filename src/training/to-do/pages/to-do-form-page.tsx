import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { inOnePiece } from '../../../ui/in-one-piece.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

/** What somebody prepares until which day, as a form. */
export function ToDoFormPage({
  context,
  state,
  title,
  caption,
  people,
  stored,
  remove,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  people: readonly Option[];
  stored?: Readonly<Record<string, string>>;
  remove?: string;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const inNames = (texts: Readonly<Record<string, string>>) => ({
    ...texts,
    person_id: people.find(({ value }) => value === texts.person_id)?.text ?? '',
  });
  return (
    <>
      <FormPage
        {...state}
        action={context.url.pathname}
        token={context.token}
        title={title}
        caption={caption}
      >
        {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
        {state.conflict && stored ? (
          <BothVersions
            typed={inNames(inOnePiece(state.typed, ['due_on']))}
            stored={inNames(inOnePiece(stored, ['due_on']))}
            label={(name) => t(`training.to_do.${name}`)}
          />
        ) : null}
        <TextInput name="what" label={t('training.to_do.what')} hint={t('training.to_do.what_hint')} />
        <Select
          name="person_id"
          label={t('training.to_do.person_id')}
          hint={t('training.to_do.person_hint')}
          empty={t('people.choose')}
          options={people}
        />
        <DateInput name="due_on" label={t('training.to_do.due_on')} />
        <SafetyRail />
        <Button>{t('common.save')}</Button>
      </FormPage>
      {remove ? (
        <ButtonForm action={remove} token={context.token} look="warning">
          {t('training.to_do.remove')}
        </ButtonForm>
      ) : null}
    </>
  );
}
