import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';
import type { Body } from './body.ts';
import { type Page, page, type Typed } from './route.ts';

/** Fields that are never written into a page again. */
const secrets = /password|^code$|secret/i;
export const retryAfterSeconds = 5;

/**
 * What somebody is shown while the database is away: the way to ask again, and of a form everything that was typed with its
 * once-only key, so that it is saved once however often it is sent. Files and passwords are not in a page: there the browser
 * sends the form again itself.
 */
export function awayPage(shown: Problem, language: Language, url: URL, body: Body | undefined): Page {
  const title = language.t('problem_page.away');
  const kept = body && !holdsMore(body);
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {kept ? (
        <form action={url.pathname} method="post">
          <p class="govuk-body">{language.t('problem_page.typed_is_kept')}</p>
          <Kept typed={body.typed} />
          <button type="submit" class="govuk-button">
            {language.t('problem_page.send_again')}
          </button>
        </form>
      ) : body ? (
        <p class="govuk-body">{language.t('problem_page.browser_sends_again')}</p>
      ) : (
        <p class="govuk-body">
          {language.t('problem_page.wait')}{' '}
          <a class="govuk-link" href={url.pathname + url.search}>
            {language.t('problem_page.load_again')}
          </a>
        </p>
      )}
    </>,
    { status: shown.status },
  );
}

function holdsMore({ typed, files, arrived = [], passedOver }: Body): boolean {
  const file = !!passedOver || arrived.length > 0 || Object.keys(files).length > 0;
  return file || Object.keys(typed).some((name) => secrets.test(name));
}

function Kept({ typed }: { typed: Typed }) {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
