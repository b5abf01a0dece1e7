import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { OwnPart } from '../queries-play.ts';
import { Questions, StageText } from './exercise-text.tsx';

/** What one person plays: their own brief, and the stages that are open. */
export function OwnPartPage({
  parts,
  caption,
  here,
}: {
  parts: readonly OwnPart[];
  caption: string;
  here: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={caption}>{t('training.exercise.own_title')}</Heading>
      <p class="govuk-body-l">{t('training.exercise.own_text')}</p>
      {parts.map(({ role, stages, more, questions }) => (
        <>
          <Heading level={2}>
            <bdi>{role.title}</bdi>
          </Heading>
          <TypedText text={role.brief} />
          {stages.map((stage, at) => (
            <StageText stage={stage} place={at + 1} />
          ))}
          {more ? (
            <p class="govuk-body">
              {t(stages.length > 0 ? 'training.exercise.own_more' : 'training.exercise.own_first')}{' '}
              <a class="govuk-link" href={`${here}/exercise`}>
                {t('training.exercise.look_again')}
              </a>
            </p>
          ) : null}
          <Questions questions={questions} />
        </>
      ))}
    </>
  );
}

/** On one's own page: that one has a role. */
export function OwnPartSection({ parts, here }: { parts: readonly OwnPart[]; here: string }) {
  const { t } = useLanguage();
  if (parts.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('training.exercise.own_title')}</Heading>
      <ul class="govuk-list">
        {parts.map(({ role }) => (
          <li>
            <bdi>{role.title}</bdi>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`${here}/exercise`}>
          {t('training.exercise.own_action')}
        </a>
      </p>
    </>
  );
}
