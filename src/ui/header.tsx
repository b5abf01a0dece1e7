import { EuEmblem } from './eu-emblem.tsx';
import { HiddenToken } from './form.tsx';
import { useLanguage } from './language-context.ts';
import { type LanguageLink, LanguageSwitcher } from './language-switcher.tsx';
import { Mark } from './mark.tsx';
import { SearchBox, type SearchBoxProps } from './search-box.tsx';

export type SignedInAs = {
  readonly name: string;
  readonly organisation?: string;
  /** The page of one's own account. */
  readonly href: string;
  readonly signOut: { readonly action: string; readonly token: string };
};

/** Who we are, who pays, in which language, and who is signed in. */
export function Header({
  serviceName,
  signedInAs,
  signInHref,
  languageLinks,
  typing,
  search,
  statement,
}: {
  serviceName: string;
  signedInAs: SignedInAs | undefined;
  signInHref: string | undefined;
  languageLinks: readonly LanguageLink[];
  typing: boolean;
  search: SearchBoxProps | undefined;
  statement: string | undefined;
}) {
  const language = useLanguage();
  return (
    <header class="m-header">
      <div class="govuk-width-container m-header__row">
        <a class="m-brand" href="/">
          <Mark />
          <span class="m-brand__words">
            <span class="m-brand__name">Mostura</span>
            {serviceName ? <span class="m-brand__action">{serviceName}</span> : null}
          </span>
        </a>
        {statement ? <EuEmblem statement={statement} /> : null}
        {search ? <SearchBox {...search} /> : null}
        <div class="m-header__tools">
          <LanguageSwitcher links={languageLinks} typing={typing} />
          {signedInAs ? (
            <Account {...signedInAs} />
          ) : signInHref ? (
            <a class="m-tool" href={signInHref}>
              {language.t('ui.sign_in')}
            </a>
          ) : null}
        </div>
      </div>
    </header>
  );
}

function Account({ name, organisation, href, signOut }: SignedInAs) {
  const language = useLanguage();
  return (
    <details class="m-menu m-menu--account">
      <summary class="m-tool">
        <bdi class="m-tool__name">{name}</bdi>
      </summary>
      <div class="m-menu__panel">
        {organisation ? (
          <p class="m-menu__note" dir="auto">
            {organisation}
          </p>
        ) : null}
        <a class="m-menu__link" href={href}>
          {language.t('ui.account')}
        </a>
        <form action={signOut.action} method="post">
          <HiddenToken token={signOut.token} />
          <button class="m-menu__link" type="submit">
            {language.t('ui.sign_out')}
          </button>
        </form>
      </div>
    </details>
  );
}
