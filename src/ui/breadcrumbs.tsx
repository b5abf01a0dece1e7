import { useLanguage } from './language-context.ts';

export type Crumb = { readonly href: string; readonly text: string };

/** The way down to this page. The page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={useLanguage().t('ui.breadcrumbs.label')}>
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step back, a landmark of its own: it stands outside the content. The frame shows it for pages that give `back`. */
export function BackLink({ href, text }: { href: string; text?: string }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t('ui.breadcrumbs.label')}>
      <a class="govuk-back-link" href={href}>
        {text ?? t('ui.back')}
      </a>
    </nav>
  );
}
