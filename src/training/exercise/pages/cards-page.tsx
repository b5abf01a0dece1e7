import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { ExerciseText } from '../rules.ts';
import { Questions, StageText, WhoGets } from './exercise-text.tsx';

/** All of an exercise to print and cut, where nobody has a phone: a sheet for each role, each stage and each material. No names. */
export function CardsPage({ text, caption }: { text: ExerciseText; caption: string }) {
  const { t } = useLanguage();
  const materials = text.stages.map((stage, at) => ({ stage, at })).filter(({ stage }) => stage.material);
  return (
    <>
      <Heading caption={caption}>{t('training.exercise.cards')}</Heading>
      <p class="govuk-body">{t('training.exercise.cards_text')}</p>
      {text.roles.map(({ title, people, brief }) => (
        <section class="m-sheet">
          <Heading level={2}>
            <bdi>{title}</bdi>
          </Heading>
          <p class="govuk-hint">{t('training.exercise.for_people', { count: people })}</p>
          <TypedText text={brief} />
        </section>
      ))}
      {text.stages.map((stage, at) => (
        <section class="m-sheet">
          <StageText stage={{ ...stage, material: '' }} place={at + 1} />
        </section>
      ))}
      {materials.map(({ stage, at }) => (
        <section class="m-sheet">
          <Heading level={2}>
            {t('training.exercise.material')} · {t('training.exercise.stage', { number: at + 1 })}
          </Heading>
          <p class="govuk-hint">
            {t('training.exercise.material_for')}: <WhoGets text={text} stage={stage} />
          </p>
          <TypedText text={stage.material} />
        </section>
      ))}
      <section class="m-sheet">
        <Questions questions={text.questions} />
      </section>
    </>
  );
}
