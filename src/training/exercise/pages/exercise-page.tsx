import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Module } from '../../curriculum/queries.ts';
import type { Exercise } from '../queries.ts';
import { WholeExercise } from './exercise-text.tsx';

/** The simulated investigation of a module, and whether somebody answers for it that it is invented. */
export function ExercisePage({ module, exercise }: { module: Module; exercise: Exercise | undefined }) {
  const { t } = useLanguage();
  const here = `/staff/modules/${module.id}/exercise`;
  return (
    <>
      <Heading caption={`${module.code} · ${module.title}`}>{t('training.exercise.title')}</Heading>
      <p class="govuk-body-l">{t('training.exercise.intro')}</p>
      {exercise ? null : <p class="govuk-body">{t('training.exercise.none')}</p>}
      {exercise && !exercise.confirmedAt ? (
        <InsetText>{t('training.exercise.not_confirmed')}</InsetText>
      ) : null}
      {exercise?.confirmedAt ? (
        <SummaryList
          rows={[
            {
              key: t('training.exercise.confirmed'),
              value: <DateTime at={exercise.confirmedAt} zone={zone} />,
            },
            { key: t('training.exercise.confirmed_by'), value: exercise.confirmedByName },
          ]}
        />
      ) : null}
      <ButtonRow>
        {exercise && !exercise.confirmedAt ? (
          <ButtonLink href={`${here}/confirm`}>{t('training.exercise.confirm')}</ButtonLink>
        ) : null}
        <ButtonLink href={`${here}/edit`} look={exercise ? 'secondary' : 'main'}>
          {t(exercise ? 'training.exercise.edit' : 'training.exercise.write')}
        </ButtonLink>
      </ButtonRow>
      {exercise ? <WholeExercise text={exercise.text} /> : null}
    </>
  );
}
