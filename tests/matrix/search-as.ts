import type { Locale } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { ownSearch, publicSearch } from '../../src/search/index.ts';
import { unescaped } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';

/** What somebody finds who types this into the search: the links of the results, and all that the page says, without the box. */
export async function searchAs(
  instance: MatrixInstance,
  actor: Actor | undefined,
  typed: string,
  language: Locale = 'en',
) {
  const [found] = await searchIn(instance, actor, typed, [language]);
  return found!;
}

/** The same words, typed once and looked for in each of these languages. */
export async function searchIn(
  instance: MatrixInstance,
  actor: Actor | undefined,
  typed: string,
  languages: readonly Locale[],
) {
  const place = actor ? ownSearch : publicSearch;
  const tokens = actor ? await instance.tokensOf(actor) : {};
  const { location } = await instance.ask(actor, place, { _search: '1', q: typed, ...tokens });
  const found: { language: Locale; status: number; links: string[]; results: string }[] = [];
  for (const language of languages) {
    const { status, body } = await instance.ask(actor, `${location}&lang=${language}`);
    const results = /<main[\s\S]*?<\/form>([\s\S]*)<\/main>/.exec(body)?.[1] ?? '';
    const links = [...results.matchAll(/<li><a class="govuk-link" href="([^"]+)"/g)].map(([, href]) =>
      unescaped(href!),
    );
    found.push({ language, status, links, results });
  }
  return found;
}
