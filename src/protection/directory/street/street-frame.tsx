import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { languageField } from '../../../platform/http/route.ts';
import { kosovoFootnote } from '../../../platform/language/kosovo.ts';
import { isFurtherStreetLocale, type StreetLocale } from '../../../platform/language/street-locales.ts';
import type { StreetLanguage } from '../../../platform/messages/street-languages.ts';
import { EuEmblem } from '../../../ui/eu-emblem.tsx';
import { pageFormId } from '../../../ui/form-context.ts';
import { SavesOnEnter } from '../../../ui/saves-on-enter.tsx';

export type StreetFrame = {
  readonly language: StreetLanguage;
  /** The other languages of this page. */
  readonly languages: readonly StreetLanguage[];
  /** The address of this page in another language. */
  inLanguage(locale: StreetLocale): string;
  /** Where the link at the top leads that leaves; undefined where the page has one of its own. */
  readonly leaveTo: string | undefined;
  readonly demonstration: boolean;
  readonly sheet: string;
  readonly icon: string;
  /** Makes the link that leaves take this page's place; without it the link works as any. */
  readonly script: string | undefined;
  /** The page is a form, of which more is sent and kept than of a page: choosing another language keeps what was typed. */
  readonly form?: { readonly typing: boolean };
  readonly back?: { readonly href: string; readonly text: string } | undefined;
};

/**
 * The whole document of a page for people on the move: no navigation of the Action, no sign-in, no form, nothing from
 * elsewhere. It is made of one sheet, of the page, and of a script of a few lines that only leaves.
 */
export function renderStreet(frame: StreetFrame, title: string, body: unknown): string {
  return `<!doctype html>${(
    <Document frame={frame} title={title}>
      {raw(String(body))}
    </Document>
  )}`;
}

function Document({ frame, title, children }: PropsWithChildren<{ frame: StreetFrame; title: string }>) {
  const { language, leaveTo, demonstration, sheet, icon, script, form, back } = frame;
  const { t, lang, dir } = language;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" type="image/svg+xml" href={icon} />
        <link rel="stylesheet" href={sheet} />
        {script ? <script src={script} defer /> : null}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('services.skip')}
        </a>
        <header>
          {leaveTo === undefined ? null : (
            <a class="leave" href={leaveTo} rel="noreferrer" data-leave>
              {t('services.leave')}
            </a>
          )}
          <Languages {...frame} />
        </header>
        <main id="main">
          {demonstration ? <p class="warning m-demo">{t('services.demonstration')}</p> : null}
          {back ? (
            <p class="back">
              <a href={back.href}>{back.text}</a>
            </p>
          ) : null}
          {children}
          {form ? null : (
            <p class="tell">
              <a href={`/voice/in/${language.locale}`}>{t('services.tell_us')}</a>
            </p>
          )}
        </main>
        <footer>
          <p>{t('services.leave.history')}</p>
          {form ? null : <p>{t('services.no_trace')}</p>}
          <Draft language={language} inLanguage={frame.inLanguage} />
          <p>
            <a href="/">{t('services.about')}</a>
          </p>
          <EuEmblem statement={t('services.eu_statement')} />
          <Footnote language={language} />
        </footer>
      </body>
    </html>
  );
}

/** Where something may be typed each is a button of the page's own form, which comes back with everything in it. */
function Languages({ language, languages, inLanguage, form }: StreetFrame) {
  return (
    <details class="languages">
      <summary>{language.t('services.language')}</summary>
      {form?.typing ? <SavesOnEnter form={pageFormId} /> : null}
      <ul>
        {languages.map((one) => (
          <li>
            {form?.typing ? (
              <button
                type="submit"
                form={pageFormId}
                formaction={inLanguage(one.locale)}
                formnovalidate
                name={languageField}
                value={one.locale}
                lang={one.lang}
                dir={one.dir}
              >
                {one.name}
              </button>
            ) : (
              <a href={inLanguage(one.locale)} lang={one.lang} dir={one.dir} hreflang={one.lang}>
                {one.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Which texts nobody read a second time is said, with the way to the text that they were made from. */
function Draft({ language, inLanguage }: Pick<StreetFrame, 'language' | 'inLanguage'>) {
  if (!language.draft) return null;
  const mark = '\u0000';
  const [before = '', after = ''] = language.t('services.draft', { link: mark }).split(mark);
  return (
    <p>
      {before}
      <a href={inLanguage('en')} lang="en" dir="ltr">
        {language.t('services.draft.english')}
      </a>
      {after}
    </p>
  );
}

/** Of languages in which the footnote is our rendering alone, the English stands beside it. */
function Footnote({ language: { locale, t } }: Pick<StreetFrame, 'language'>) {
  if (!isFurtherStreetLocale(locale)) return <p class="note">{kosovoFootnote(locale)}</p>;
  return (
    <>
      <p class="note">
        {t('services.kosovo_footnote')} {t('services.kosovo_footnote.rendering')}
      </p>
      <p class="note" lang="en" dir="ltr">
        {kosovoFootnote('en')}
      </p>
    </>
  );
}
