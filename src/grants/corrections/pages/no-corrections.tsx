import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { Corrections } from '../corrections-for.ts';

/** Why nothing of this report is corrected any more, and the way to the balance; or that a second person is missing. */
export function NoCorrections({
  corrections: { why },
  agreementId,
}: {
  corrections: Corrections;
  agreementId: string;
}) {
  const { t } = useLanguage();
  if (why === undefined) return null;
  if (why === 'alone') return <InsetText>{t('problem.correction_no_second_person')}</InsetText>;
  return (
    <InsetText>
      {t(`grants.correction.not.${why}`)}{' '}
      <a class="govuk-link" href={`/agreements/${agreementId}/closing`}>
        {t('grants.closing.title')}
      </a>
    </InsetText>
  );
}
