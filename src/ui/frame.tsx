import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Instant } from '../platform/dates.ts';
import type { KeepsTyped } from '../platform/http/keeps-typed.ts';
import type { Language } from '../platform/language/language.ts';
import { localeFacts } from '../platform/language/locales.ts';
import type { Assets } from './assets.ts';
import { BackLink } from './back-link.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { DoneNotice } from './done-notice.tsx';
import { EmergencyBanner } from './emergency-banner.tsx';
import { Footer, type FooterProps } from './footer.tsx';
import { Header, type SignedInAs } from './header.tsx';
import { KeepTyped, TypedBefore, typedOn } from './keep-typed.tsx';
import { LanguageContext } from './language-context.ts';
import type { LanguageLink } from './language-switcher.tsx';
import { NavigationBar, type NavigationLink } from './navigation-bar.tsx';
import { type HowItWorks, PageHelp } from './page-help.tsx';
import type { SearchBoxProps } from './search-box.tsx';
import { WholeContext } from './show-all.tsx';
import { StructuredData } from './structured-data.tsx';
import { TakingAwayContext } from './take-away.tsx';

export type FrameProps = PropsWithChildren<{
  readonly language: Language;
  readonly title: string;
  /** The page shows a form with errors: its title says so first. */
  readonly errors?: boolean;
  /** The Action's short name; '' before there is one. */
  readonly serviceName: string;
  readonly currentPath: string;
  readonly navigation: readonly NavigationLink[];
  readonly signedInAs: SignedInAs | undefined;
  /** Where one signs in; left out on the sign-in page itself. */
  readonly signInHref?: string;
  readonly languageLinks: readonly LanguageLink[];
  /** The page's form may be half filled: choosing a language sends it there instead of leaving it. */
  readonly typing?: boolean;
  /** What is typed into the page's form is kept on the way. */
  readonly keeps?: KeepsTyped | undefined;
  /** Where the search box of the head is sent; left out on the search page itself, which has its own. */
  readonly search?: SearchBoxProps | undefined;
  /** Every page of a demonstration says that what it shows is invented; the link leads to its clock and people. */
  readonly demonstration: { readonly href: string; readonly today?: string } | undefined;
  /** In an emergency more is shown, and every look is kept: every page says so, and leads to where it is ended. */
  readonly emergency?: { readonly href: string; readonly until: Instant } | undefined;
  /** “Funded by the European Union”, and the disclaimer of the contract. Left out only by a recorded derogation. */
  readonly euStatement: { readonly statement: string; readonly disclaimer: string } | undefined;
  /** The footnote that Kosovo* needs, beginning with the asterisk. */
  readonly kosovoFootnote: string;
  readonly contact: FooterProps['contact'];
  readonly footerLinks: FooterProps['links'];
  readonly assets: Assets;
  /** How this page works, or only where help is. */
  readonly help?: HowItWorks | { readonly href: string; readonly text: string } | undefined;
  readonly back?: { readonly href: string; readonly text: string };
  /** What the page is about, for programs (schema.org). */
  readonly about?: object;
  /** All of the page was asked for: what is folded is open. */
  readonly whole?: boolean;
  /** Tables and boards take the whole width; else text keeps to two thirds. */
  readonly wide?: boolean;
  /** What the reader has just done, and what comes next. */
  readonly notice?: { readonly text: string; readonly next?: string | undefined } | undefined;
}>;

/** The whole document around a page, as HTML text. */
export function renderFrame(props: FrameProps): string {
  return `<!doctype html>${<Frame {...props} />}`;
}

/** The document without its doctype. Gives the language to everything inside. */
export function Frame(props: FrameProps) {
  const { language, serviceName, assets, signedInAs, euStatement, back, wide, children } = props;
  const { locale, dir } = language;
  // Drawn first, shown after the header: the menu of languages asks whether a form is there to be sent.
  const main = (
    <LanguageContext.Provider value={language}>
      <TakingAwayContext.Provider value={!props.emergency}>
        <WholeContext.Provider value={props.whole ?? false}>{children}</WholeContext.Provider>
      </TakingAwayContext.Provider>
    </LanguageContext.Provider>
  ).toString();
  const { typing, keeps } = typedOn(String(main), props);
  return (
    <LanguageContext.Provider value={language}>
      <html lang={localeFacts(locale).lang} dir={dir} class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>{titleOf(props)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <meta name="theme-color" content="#0d4f4a" />
          <link rel="icon" type="image/svg+xml" href={assets.icon} />
          <link rel="stylesheet" href={dir === 'rtl' ? assets.rtl : assets.ltr} />
          {assets.script ? <script type="module" src={assets.script} /> : null}
          {props.about ? <StructuredData thing={props.about} /> : null}
        </head>
        <body class="govuk-template__body">
          <a href="#main" class="govuk-skip-link">
            {language.t('ui.skip_to_content')}
          </a>
          <Header
            serviceName={serviceName}
            signedInAs={signedInAs}
            signInHref={props.signInHref}
            languageLinks={props.languageLinks}
            typing={typing}
            search={props.search}
            statement={euStatement?.statement}
          />
          <NavigationBar links={props.navigation} currentPath={props.currentPath} />
          {props.demonstration ? <DemonstrationBanner {...props.demonstration} /> : null}
          {props.emergency ? <EmergencyBanner {...props.emergency} /> : null}
          <div class="govuk-width-container m-page">
            {back ? <BackLink {...back} /> : null}
            {props.help ? <PageHelp help={props.help} /> : null}
            <main id="main" class="govuk-main-wrapper">
              {props.notice ? <DoneNotice {...props.notice} /> : null}
              {keeps ? <TypedBefore /> : null}
              {wide ? (
                raw(main)
              ) : (
                <div class="govuk-grid-row">
                  <div class="govuk-grid-column-two-thirds-from-desktop">{raw(main)}</div>
                </div>
              )}
              {keeps ? <KeepTyped keeps={keeps} /> : null}
            </main>
          </div>
          <Footer
            euStatement={euStatement}
            kosovoFootnote={props.kosovoFootnote}
            contact={props.contact}
            links={props.footerLinks}
            explainsName={props.currentPath === '/'}
          />
        </body>
      </html>
    </LanguageContext.Provider>
  );
}

function titleOf({ language, title, serviceName, errors }: FrameProps): string {
  const parts = [title, serviceName, 'Mostura'].filter((part, at, all) => part && all.indexOf(part) === at);
  return `${errors ? `${language.t('ui.error')} ` : ''}${parts.join(' – ')}`;
}
