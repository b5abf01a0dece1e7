import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { whoMayApply } from '../rule-words.ts';
import type { ApplicantRules } from '../schema.ts';

/** Who may apply, in plain words: the call's own rules, and that they are checked. */
export function WhoMayApply({ rules, deadline }: { rules: ApplicantRules; deadline: string }) {
  const language = useLanguage();
  return (
    <>
      <Heading level={2}>{language.t('grants.who.title')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {whoMayApply(language, rules, deadline).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
