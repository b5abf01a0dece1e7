import type { FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tick } from '../../../ui/tick.tsx';
import type { Exercise } from '../queries.ts';
import { WholeExercise } from './exercise-text.tsx';

/** Whoever writes an exercise reads all of it once more and says that nothing in it is real. */
export function ConfirmPage({
  state,
  action,
  token,
  caption,
  exercise,
}: {
  state: FormState;
  action: string;
  token: string;
  caption: string;
  exercise: Exercise;
}) {
  const { t } = useLanguage();
  // A text that changed meanwhile was not read when the box was ticked.
  const shown = state.conflict ? { ...state, typed: {} } : state;
  return (
    <FormPage
      {...shown}
      action={action}
      token={token}
      title={t('training.exercise.confirm')}
      caption={caption}
      intro={
        <>
          <p class="govuk-body-l">{t('training.exercise.confirm_text')}</p>
          <WholeExercise text={exercise.text} />
        </>
      }
    >
      <input type="hidden" name="version" value={String(exercise.version)} />
      <Tick name="invented" label={t('training.exercise.invented')} />
      <Button>{t('training.exercise.confirm')}</Button>
    </FormPage>
  );
}
