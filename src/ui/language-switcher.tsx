import type { Locale } from '../platform/language/language.ts';
import { useLanguage } from './language-context.ts';

export type LanguageLink = {
  readonly locale: Locale;
  /** In the language itself: “Shqip”. */
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
};

/** The interface languages, each in its own name. Opens without script. */
export function LanguageSwitcher({ links }: { links: readonly LanguageLink[] }) {
  const language = useLanguage();
  const current = links.find((link) => link.current);
  if (links.length < 2) return null;
  return (
    <details class="m-menu">
      <summary class="m-tool">
        <svg
          class="m-tool__sign"
          viewBox="0 0 20 20"
          width="16"
          height="16"
          aria-hidden="true"
          focusable="false"
        >
          <circle cx="10" cy="10" r="8.2" />
          <path d="M1.8 10h16.4M10 1.8c5.6 5 5.6 11.4 0 16.4-5.6-5-5.6-11.4 0-16.4z" />
        </svg>
        <span class="govuk-visually-hidden">{language.t('ui.language')}</span> {current?.name}
      </summary>
      <ul class="m-menu__panel">
        {links.map(({ locale, name, href, current: isCurrent }) => (
          <li>
            <a
              class="m-menu__link"
              href={href}
              hreflang={locale}
              rel="alternate"
              aria-current={isCurrent ? 'true' : undefined}
            >
              <span lang={locale}>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
