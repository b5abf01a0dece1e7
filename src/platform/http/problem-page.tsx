import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';
import { problemText } from './problem-text.ts';
import { type Page, page } from './route.ts';

/** The page of a problem that has no form to go back to: what happened, in words, and a way on. */
export function problemPage(shown: Problem, language: Language, back: string): Page {
  const asksAgain = [409, 429].includes(shown.status);
  const title = problemText(language, shown);
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {language.t(shown.status === 404 ? 'problem_page.check_address' : 'problem_page.nothing_lost')}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={asksAgain ? back : '/'}>
          {language.t(asksAgain ? 'problem_page.look_again' : 'problem_page.home')}
        </a>
      </p>
    </>,
    { status: shown.status },
  );
}
