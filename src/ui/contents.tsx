import { useLanguage } from './language-context.ts';

/** What a long page has, above it: its headings as links. Nothing where there are fewer than three. */
export function Contents({
  parts,
}: {
  /** The `id` of each heading, and what it says. */
  parts: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useLanguage();
  if (parts.length < 3) return null;
  return (
    <nav class="m-contents" aria-label={t('ui.contents')}>
      <p class="govuk-body m-contents__title">{t('ui.contents')}</p>
      <ul class="m-contents__list">
        {parts.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={`#${id}`} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
