import { getDefinition } from '../action/index.ts';
import type { Context } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import type { FoundPage } from '../platform/search/findable.ts';

/** The page of each indicator, found by its code and its name. */
export async function indicatorPages({ tx, actionId, language }: Context): Promise<FoundPage[]> {
  const { logframe } = await getDefinition(tx, actionId);
  return logframe.results.flatMap(({ indicators }) =>
    indicators.map(({ code, name }) => ({
      href: `/results/${code}`,
      title: inLanguage(name, language.locale),
      also: `${code} ${name.en}`,
    })),
  );
}
