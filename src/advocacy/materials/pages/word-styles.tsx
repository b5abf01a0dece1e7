import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** What becomes of the styles of Word (`docx-parts.ts`), as their writers know them. */
export const wordStyles = ['heading', 'quote', 'kept', 'left', 'looks'] as const;

/** Which styles of a Word file become what, beside its upload. */
export function WordStyles() {
  const { t } = useLanguage();
  return (
    <Details summary={t('advocacy.material.word.styles')}>
      <ul class="govuk-list govuk-list--bullet">
        {wordStyles.map((one) => (
          <li>{t(`advocacy.material.word.styles.${one}`)}</li>
        ))}
      </ul>
    </Details>
  );
}
