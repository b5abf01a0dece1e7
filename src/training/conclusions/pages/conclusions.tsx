import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Conclusion } from '../queries.ts';

/** What a gathering concluded, on its page: the clauses, and the way to what became of them. */
export function Conclusions({
  gatheringId,
  conclusions,
  mayAdd,
}: {
  gatheringId: string;
  conclusions: readonly Conclusion[];
  mayAdd: boolean;
}) {
  const { t } = useLanguage();
  const here = `/staff/gatherings/${gatheringId}/conclusions`;
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
      {mayAdd ? (
        <ButtonLink look="secondary" href={`${here}/new`}>
          {t('training.conclusion.add')}
        </ButtonLink>
      ) : null}
    </>
  );
}
