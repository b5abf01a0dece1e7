import { html } from 'hono/html';
import { EuEmblem } from './eu-emblem.tsx';
import { useLanguage } from './language-context.ts';

export type FooterProps = {
  readonly euStatement: { readonly statement: string; readonly disclaimer: string } | undefined;
  readonly kosovoFootnote: string;
  /** Whom to ask: a name and an address to write to. */
  readonly contact: { readonly name: string; readonly href: string };
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What the name of the platform means is said once: on the first page. */
  readonly explainsName: boolean;
};

/** The emblem with statement and disclaimer, the footnote, whom to ask, and the pages every site owes its readers. */
export function Footer({ euStatement, kosovoFootnote, contact, links, explainsName }: FooterProps) {
  const language = useLanguage();
  const asking = { href: contact.href, text: language.t('ui.footer.contact', { name: contact.name }) };
  const all = [...links, asking];
  return (
    <footer class="m-footer">
      <div class="govuk-width-container">
        <nav aria-label={language.t('ui.footer.label')}>
          <ul class="m-footer__links">
            {all.map((link) => html`<li><a class="m-footer__link" href="${link.href}">${link.text}</a></li>`)}
          </ul>
        </nav>
        {euStatement ? (
          <div class="m-footer__eu">
            <EuEmblem statement={euStatement.statement} />
            <p class="m-footer__text">{euStatement.disclaimer}</p>
          </div>
        ) : null}
        <p class="m-footer__text" id="kosovo-footnote">
          {kosovoFootnote}
        </p>
        {explainsName ? <p class="m-footer__text">{language.t('ui.footer.name')}</p> : null}
      </div>
    </footer>
  );
}
