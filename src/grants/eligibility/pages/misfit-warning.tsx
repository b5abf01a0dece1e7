import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';
import { brokenRules, ruleWords } from '../rule-words.ts';
import type { Fit } from '../rules.ts';
import type { ApplicantRules } from '../schema.ts';

/** What does not fit, with the rule's own words. It warns; whoever may apply is decided in the check. Nothing when all fits. */
export function MisfitWarning({
  rules,
  deadline,
  fits,
}: {
  rules: ApplicantRules;
  deadline: string;
  fits: readonly Fit[];
}) {
  const { t } = useLanguage();
  const words = ruleWords(useLanguage(), rules, deadline);
  const against = brokenRules(useLanguage(), { rules, fits, deadline });
  const open = fits.filter(({ verdict }) => verdict === 'not_known');
  if (against === '' && open.length === 0) return null;
  return (
    <>
      {against ? (
        <WarningText>
          {t('grants.fit.warning')} {against} {t('grants.fit.warning.next')}
        </WarningText>
      ) : null}
      {open.length > 0 ? (
        <p class="govuk-body">
          {t('grants.fit.open')} {open.map(({ rule }) => words[rule]).join(' ')}
        </p>
      ) : null}
    </>
  );
}
