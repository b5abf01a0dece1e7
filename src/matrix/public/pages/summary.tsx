import { useLanguage } from '../../../ui/language-context.ts';

/** What a provision says in our words; that they wait, where nobody has seen it in a source yet. */
export function Summary({ summary }: { summary: string }) {
  const { t } = useLanguage();
  return summary === '' ? (
    <>{t('matrix.waits')}</>
  ) : (
    <span lang="en" dir="ltr">
      {summary}
    </span>
  );
}
