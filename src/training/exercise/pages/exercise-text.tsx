import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { ExerciseText, Stage } from '../rules.ts';

/** The whole of an exercise, as those who write and hold it read it. */
export function WholeExercise({ text }: { text: ExerciseText }) {
  const { t, number } = useLanguage();
  const minutes = text.stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <>
      <Heading level={2}>{t('training.exercise.roles')}</Heading>
      {text.roles.map(({ title, people, brief }, at) => (
        <>
          <Heading level={3}>
            {number(at + 1)}. <bdi>{title}</bdi>
          </Heading>
          <p class="govuk-hint">{t('training.exercise.for_people', { count: people })}</p>
          <TypedText text={brief} />
        </>
      ))}
      <Heading level={2}>{t('training.exercise.stages')}</Heading>
      <p class="govuk-hint">{t('training.exercise.duration', { minutes })}</p>
      {text.stages.map((stage, at) => (
        <>
          <StageText stage={stage} place={at + 1} />
          {stage.material ? (
            <p class="govuk-hint">
              {t('training.exercise.material_for')}: <WhoGets text={text} stage={stage} />
            </p>
          ) : null}
        </>
      ))}
      <Questions questions={text.questions} />
    </>
  );
}

/** One stage: what happens, what is asked, and what is given out. */
export function StageText({ stage, place }: { stage: Omit<Stage, 'materialFor'>; place: number }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={3}>
        {t('training.exercise.stage', { number: place })}: <bdi>{stage.title}</bdi>
      </Heading>
      <p class="govuk-hint">{t('training.exercise.minutes_of', { count: stage.minutes })}</p>
      <TypedText text={stage.happens} />
      {stage.asks ? (
        <>
          <p class="govuk-body">
            <strong>{t('training.exercise.asks')}</strong>
          </p>
          <TypedText text={stage.asks} />
        </>
      ) : null}
      {stage.material ? (
        <>
          <p class="govuk-body">
            <strong>{t('training.exercise.material')}</strong>
          </p>
          <div class="govuk-inset-text">
            <TypedText text={stage.material} />
          </div>
        </>
      ) : null}
    </>
  );
}

/** What is talked about afterwards. */
export function Questions({ questions }: { questions: readonly string[] }) {
  const { t } = useLanguage();
  if (questions.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('training.exercise.questions')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {questions.map((question) => (
          <li dir="auto">{question}</li>
        ))}
      </ul>
    </>
  );
}

export function WhoGets({ text, stage }: { text: ExerciseText; stage: Stage }) {
  const { t } = useLanguage();
  return stage.materialFor === null ? (
    <>{t('training.exercise.everybody')}</>
  ) : (
    <bdi>{text.roles[stage.materialFor - 1]?.title}</bdi>
  );
}
