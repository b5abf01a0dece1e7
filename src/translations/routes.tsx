import { cardSize, filterOnly, limitOf, paged } from '../platform/http/paging.ts';
import { page, pageRoute, type Route } from '../platform/http/route.ts';
import { listTexts, type TranslatedText } from '../platform/messages/list-texts.ts';
import { listDefinitionTexts } from './list-definition-texts.ts';
import { DraftsPage } from './pages/drafts-page.tsx';
import { reviewTranslations } from './permissions.ts';
import { draftsOf, progressOf } from './rules.ts';
import { draftFilter } from './schema.ts';

/** What nobody has reviewed yet in the catalogues of a folder, and in the files of the Action. They do not change while the process runs: read once, when asked for. */
export function translationRoutes(needs: { messages: string; action: string; slug: string }): Route[] {
  let texts: readonly TranslatedText[] | undefined;
  return [
    pageRoute({
      path: '/staff/translations',
      may: reviewTranslations,
      show: ({ language, query }) => {
        texts ??= [...listTexts(needs.messages), ...listDefinitionTexts(needs.action, needs.slug)];
        const { rows, next } = paged(
          query,
          draftsOf(texts, draftFilter.parse(query), limitOf(query, cardSize)),
          ({ id }) => id,
          cardSize,
        );
        return page(
          language.t('translations.title'),
          <DraftsPage
            typed={filterOnly(query)}
            drafts={rows}
            next={next}
            progress={progressOf(texts)}
            areas={[...new Set(texts.map(({ area }) => area))]}
          />,
          { wide: true },
        );
      },
    }),
  ];
}
