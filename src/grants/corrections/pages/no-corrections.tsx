import { problemText } from '../../../platform/http/problem-text.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Corrections } from '../corrections-for.ts';

/**
 * Why nothing of this report is corrected any more, or not now, and the way to what is missing: the balance, or the instalment that is
 * requested.
 */
export function NoCorrections({
  corrections: { why, lacks },
  agreementId,
}: {
  corrections: Corrections;
  agreementId: string;
}) {
  const language = useLanguage();
  const { t } = language;
  if (why === undefined)
    return (
      <>
        {lacks.map(({ problem, href }) => (
          <InsetText>
            {problemText(language, problem)}{' '}
            {href ? (
              <a class="govuk-link" href={href}>
                {t('grants.agreement.instalments')}
              </a>
            ) : null}
          </InsetText>
        ))}
      </>
    );
  if (why === 'alone' || why === 'mentor') return <InsetText>{t(barTexts[why])}</InsetText>;
  return (
    <InsetText>
      {t(`grants.correction.not.${why}`)}{' '}
      <a class="govuk-link" href={`/agreements/${agreementId}/closing`}>
        {t('grants.closing.title')}
      </a>
    </InsetText>
  );
}

const barTexts = {
  alone: 'problem.correction_no_second_person',
  mentor: 'problem.mentor_decides_not',
};
