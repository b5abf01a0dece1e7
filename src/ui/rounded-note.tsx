import { useLanguage } from './language-context.ts';

/** Says that some amounts on this page are not exact, where they are not. */
export function RoundedNote({ rounded }: { rounded: boolean }) {
  const { t } = useLanguage();
  return rounded ? <p class="govuk-body">{t('common.rounded')}</p> : null;
}
