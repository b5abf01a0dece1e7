import { useLanguage } from './language-context.ts';

/** One step back, a landmark of its own: it stands outside the content. The frame shows it for pages that give `back`. */
export function BackLink({ href, text }: { href: string; text?: string }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('ui.back.label')}>
      <a class="govuk-back-link" href={href}>
        {text ?? t('ui.back')}
      </a>
    </nav>
  );
}
