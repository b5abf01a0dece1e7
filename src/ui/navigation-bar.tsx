import { html, raw } from 'hono/html';
import { useLanguage } from './language-context.ts';

export type NavigationLink = {
  readonly href: string;
  readonly text: string;
  /** Pages that lie in the section besides its own: there and below, the section is the current one. */
  readonly holds?: readonly string[];
  /** How many things wait there; nothing is shown for none. */
  readonly count?: number;
};

/** As many stand in one line of a wide screen, in the longest of the languages. */
const mostInLine = 7;

/** The sections this person may enter. On a phone they fold into a menu that opens without script. */
export function NavigationBar({
  links,
  currentPath,
}: {
  links: readonly NavigationLink[];
  currentPath: string;
}) {
  const language = useLanguage();
  if (links.length === 0) return null;
  const current = currentOf(links, currentPath);
  // Written in one piece, and shown twice: folded and wide.
  const write = ({ href, text, count }: NavigationLink) => {
    const here =
      href !== current?.href ? '' : raw(` aria-current="${href === currentPath ? 'page' : 'true'}"`);
    const waiting = count ? html`<span class="m-nav__count">${language.number(count)}</span>` : '';
    return html`<li class="m-nav__item"><a class="m-nav__link" href="${href}"${here}>${text}${waiting}</a></li>`;
  };
  const items = links.map(write);
  // One line on a wide screen: what is beyond it is a menu that opens without script.
  const fits = links.length > mostInLine + 1 ? mostInLine : links.length;
  const [first, more] = [items.slice(0, fits), items.slice(fits)];
  const below = current && links.indexOf(current) >= fits ? current : undefined;
  return (
    <nav class="m-nav" aria-label={language.t('ui.navigation.label')}>
      <div class="govuk-width-container">
        <details class="m-nav__fold">
          <summary class="m-nav__summary">
            {language.t('ui.navigation.menu')}
            {current ? <span class="m-nav__here">{current.text}</span> : null}
          </summary>
          <ul class="m-nav__list">{items}</ul>
        </details>
        <div class="m-nav__wide">
          <ul class="m-nav__list">{first}</ul>
          {more.length > 0 ? (
            <details class="m-nav__more">
              <summary class="m-nav__link" {...(below ? { 'aria-current': 'true' as const } : {})}>
                {below ? below.text : language.t('ui.navigation.more')}
              </summary>
              <ul class="m-nav__list">{more}</ul>
            </details>
          ) : null}
        </div>
      </div>
    </nav>
  );
}

/** The section a path lies in: the one with the longest page that the path is or begins with; the first of two alike. */
function currentOf(links: readonly NavigationLink[], path: string): NavigationLink | undefined {
  return links
    .flatMap((link) => [link.href, ...(link.holds ?? [])].map((page) => ({ link, page })))
    .filter(({ page }) => path === page || (page !== '/' && path.startsWith(`${page}/`)))
    .sort((a, b) => b.page.length - a.page.length)[0]?.link;
}
