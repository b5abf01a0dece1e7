import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import { seenOfConclusions } from '../publish-conclusions.ts';
import type { Conclusion } from '../queries.ts';

/** What a gathering concluded, on its page: the clauses, and the way to what became of them. */
export function Conclusions({
  gatheringId,
  conclusions,
  mayAdd,
  mayPublish,
  isPublic,
  token,
}: {
  gatheringId: string;
  conclusions: readonly Conclusion[];
  mayAdd: boolean;
  mayPublish: boolean;
  /** Its gathering stands: what was published can be read. */
  isPublic: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  const here = `/staff/gatherings/${gatheringId}/conclusions`;
  const shown = conclusions.filter(({ publishedAt }) => publishedAt);
  return (
    <>
      <Heading level={2}>{t('training.conclusions')}</Heading>
      {conclusions.length === 0 ? (
        <p class="govuk-body m-quiet">{t('ui.not_given')}</p>
      ) : (
        <>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {conclusions.map(({ text, number, language }) => (
              <li value={number} lang={language ?? undefined}>
                <TypedText text={text} />
              </li>
            ))}
          </ol>
          <p class="govuk-body">
            <a class="govuk-link" href={here}>
              {t('training.conclusion.became')}
            </a>
          </p>
        </>
      )}
      {isPublic && shown.length > 0 ? (
        <p class="govuk-body">
          {t('training.conclusion.public', { shown: shown.length, all: conclusions.length })}{' '}
          <a class="govuk-link" href={`/events/${gatheringId}/conclusions`}>
            {t('training.conclusion.public_page')}
          </a>
        </p>
      ) : null}
      <ButtonRow>
        {mayAdd ? (
          <ButtonLink look="secondary" href={`${here}/new`}>
            {t('training.conclusion.add')}
          </ButtonLink>
        ) : null}
        {mayPublish && shown.length < conclusions.length ? (
          <ButtonForm
            look="secondary"
            action={`${here}/publish`}
            token={token}
            values={{ seen: seenOfConclusions(conclusions) }}
          >
            {t('training.conclusion.publish')}
          </ButtonForm>
        ) : null}
        {mayPublish && shown.length > 0 ? (
          <ButtonForm look="secondary" action={`${here}/take-back`} token={token}>
            {t('training.conclusion.take_back')}
          </ButtonForm>
        ) : null}
      </ButtonRow>
    </>
  );
}
