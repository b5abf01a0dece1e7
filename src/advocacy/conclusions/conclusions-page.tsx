import type { Conclusion } from '../../training/index.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { ButtonForm } from '../../ui/button-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { TypedText } from '../../ui/typed-text.tsx';
import type { Became } from './queries.ts';

/** What a gathering concluded, clause by clause, and what each became. */
export function ConclusionsPage({
  title,
  conclusions,
  became,
  mayRecommend,
  mayEdit,
  token,
}: {
  title: string;
  conclusions: readonly Conclusion[];
  became: readonly Became[];
  /** Whether the reader may make recommendations of them. */
  mayRecommend: boolean;
  /** Whether the reader may correct them. */
  mayEdit: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={title}>{t('training.conclusions')}</Heading>
      {conclusions.length === 0 ? <p class="govuk-body m-quiet">{t('ui.not_given')}</p> : null}
      {conclusions.map(({ id, number, text, language }) => {
        const recommendation = became.find(({ conclusionId }) => conclusionId === id);
        return (
          <>
            <Heading level={2}>{t('advocacy.conclusion.clause', { number })}</Heading>
            <div lang={language ?? undefined}>
              <TypedText text={text} />
            </div>
            {recommendation ? (
              <p class="govuk-body">
                {t('advocacy.conclusion.became')}{' '}
                <a class="govuk-link" href={`/staff/recommendations/${recommendation.id}`}>
                  <bdi>{recommendation.title}</bdi>
                </a>
              </p>
            ) : null}
            {(mayRecommend && !recommendation) || mayEdit ? (
              <ButtonRow>
                {recommendation || !mayRecommend ? null : (
                  <ButtonForm action={`/staff/conclusions/${id}/recommend`} token={token}>
                    {t('advocacy.conclusion.recommend')}
                    <span class="govuk-visually-hidden"> {number}</span>
                  </ButtonForm>
                )}
                {mayEdit ? (
                  <ButtonLink look="secondary" href={`/staff/conclusions/${id}/edit`}>
                    {t('training.conclusion.edit')}
                    <span class="govuk-visually-hidden"> {number}</span>
                  </ButtonLink>
                ) : null}
              </ButtonRow>
            ) : null}
          </>
        );
      })}
    </>
  );
}
