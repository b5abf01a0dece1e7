import { html, raw } from 'hono/html';
import { languageField } from '../platform/http/route.ts';
import type { Locale } from '../platform/language/language.ts';
import { pageFormId } from './form-context.ts';
import { useLanguage } from './language-context.ts';
import { SavesOnEnter } from './saves-on-enter.tsx';

export type LanguageLink = {
  readonly locale: Locale;
  /** In the language itself: “Shqip”. */
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
};

const globe =
  raw(`<svg class="m-tool__sign" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
<circle cx="10" cy="10" r="8.2"/><path d="M1.8 10h16.4M10 1.8c5.6 5 5.6 11.4 0 16.4-5.6-5-5.6-11.4 0-16.4z"/></svg>`);

/**
 * The interface languages, each in its own name. Opens without script. Where something may be typed (`typing`) each language is
 * a button of the page's own form: the form comes back in that language with everything in it, and nothing was done.
 */
export function LanguageSwitcher({ links, typing }: { links: readonly LanguageLink[]; typing: boolean }) {
  const language = useLanguage();
  const current = links.find((link) => link.current);
  if (links.length < 2) return null;
  return (
    <details class="m-menu">
      <summary class="m-tool">
        {globe}
        <span class="govuk-visually-hidden">{language.t('ui.language')}</span> {current?.name}
      </summary>
      {typing ? <SavesOnEnter form={pageFormId} /> : null}
      <ul class="m-menu__panel">
        {links.map((link) => (
          <li>{typing ? <Choice {...link} /> : <Way {...link} />}</li>
        ))}
      </ul>
    </details>
  );
}

/** A link of eight on every page: written in one piece. */
function Way({ locale, name, href, current }: LanguageLink) {
  const here = current ? raw(' aria-current="true"') : '';
  return html`<a class="m-menu__link" href="${href}" hreflang="${locale}" rel="alternate"${here}><span lang="${locale}">${name}</span></a>`;
}

function Choice({ locale, name, href, current }: LanguageLink) {
  return (
    <button
      class="m-menu__link"
      type="submit"
      form={pageFormId}
      formaction={href}
      formnovalidate
      name={languageField}
      value={locale}
      aria-current={current ? 'true' : undefined}
    >
      <span lang={locale}>{name}</span>
    </button>
  );
}
