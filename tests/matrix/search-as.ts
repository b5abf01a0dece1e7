import type { Actor } from '../../src/platform/permissions.ts';
import { ownSearch, publicSearch } from '../../src/search/index.ts';
import { unescaped } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';

/** What somebody finds who types this into the search: the links of the results, and all that the page says, without the box. */
export async function searchAs(instance: MatrixInstance, actor: Actor | undefined, typed: string) {
  const place = actor ? ownSearch : publicSearch;
  const tokens = actor ? await instance.tokensOf(actor) : {};
  const { location } = await instance.ask(actor, place, { _search: '1', q: typed, ...tokens });
  const { status, body } = await instance.ask(actor, location!);
  const results = /<main[\s\S]*?<\/form>([\s\S]*)<\/main>/.exec(body)?.[1] ?? '';
  const links = [...results.matchAll(/<li><a class="govuk-link" href="([^"]+)"/g)].map(([, href]) =>
    unescaped(href!),
  );
  return { status, links, results };
}
