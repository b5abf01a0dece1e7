import { localeName } from '../../../platform/language/locales.ts';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { faultText, wherePath } from '../fault-text.ts';
import { countGaps } from '../gaps.ts';
import { hrefOfFault } from '../hrefs.ts';
import type { Draft } from '../queries.ts';

/** What a draft still lacks before it can be published, each where it is mended. */
export function GapList({ draft }: { draft: Draft }) {
  const language = useLanguage();
  const { t } = language;
  const { gaps, definition, id } = draft;
  if (countGaps(gaps) === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{t('forms.draft.gaps', { count: countGaps(gaps) })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {gaps.faults.map((fault) => (
          <li>
            <a class="govuk-link" href={hrefOfFault(draft, fault)}>
              {wherePath(language, definition, fault.path)}
            </a>
            {`: ${faultText(language, fault)}`}
          </li>
        ))}
        {gaps.untranslated.map(({ locale, count }) => (
          <li>
            <a class="govuk-link" href={`/staff/forms/drafts/${id}/texts/${locale}`}>
              {t('forms.draft.language', {
                language: t(`forms.language.${locale}`),
                own: localeName(locale),
              })}
            </a>
            {`: ${t('forms.draft.texts_missing', { count })}`}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
