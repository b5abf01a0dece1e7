import { Details } from './details.tsx';

type Link = { readonly href: string; readonly text: string };
/** What a page is for and what happens there, with the pages that come next, and where more is told. */
export type HowItWorks = {
  readonly title: string;
  readonly text: string;
  readonly nextTitle: string;
  readonly next: readonly Link[];
  readonly more: Link;
};

/** Beside the title of every page of work, folded; on other main pages the way to the help alone. */
export function PageHelp({ help }: { help: HowItWorks | Link }) {
  if ('href' in help)
    return (
      <nav class="m-help" aria-label={help.text}>
        <a class="govuk-link" href={help.href}>
          {help.text}
        </a>
      </nav>
    );
  const { title, text, nextTitle, next, more } = help;
  return (
    <aside class="m-help m-help--page" aria-label={title}>
      <Details summary={title}>
        <p class="govuk-body">{text}</p>
        {next.length > 0 ? (
          <>
            <p class="govuk-body m-help__next">{nextTitle}</p>
            <ul class="govuk-list">
              {next.map((link) => (
                <li>
                  <a class="govuk-link" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      </Details>
    </aside>
  );
}
