import { useLanguage } from '../../ui/language-context.ts';

/** Says that some amounts on this page are not exact, where they are not. */
export function RoundedNote({ rounded }: { rounded: boolean }) {
  const { t } = useLanguage();
  return rounded ? <p class="govuk-body">{t('results.rounded')}</p> : null;
}
