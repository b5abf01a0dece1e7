import { cardSize, filterOnly, limitOf, paged } from '../platform/http/paging.ts';
import { page, pageRoute, type Route } from '../platform/http/route.ts';
import { listTexts, type TranslatedText } from '../platform/messages/list-texts.ts';
import { listDefinitionTexts } from './list-definition-texts.ts';
import { DraftsPage } from './pages/drafts-page.tsx';
import { reviewTranslations } from './permissions.ts';
import { draftsOf, progressOf } from './rules.ts';
import { draftFilter } from './schema.ts';

// By folders: the files do not change while the process runs.
const read = new Map<string, readonly TranslatedText[]>();

/** All texts of a folder of catalogues and of the Action's files, read when first asked for. */
function textsOf({ messages, action, slug }: Needs): readonly TranslatedText[] {
  const key = JSON.stringify([messages, action, slug]);
  const known = read.get(key);
  if (known) return known;
  const texts = [...listTexts(messages), ...listDefinitionTexts(action, slug)];
  read.set(key, texts);
  return texts;
}

type Needs = { readonly messages: string; readonly action: string; readonly slug: string };

/** What nobody has reviewed yet in the catalogues of a folder, and in the files of the Action. */
export function translationRoutes(needs: Needs): Route[] {
  return [
    pageRoute({
      path: '/staff/translations',
      may: reviewTranslations,
      show: ({ language, query }) => {
        const texts = textsOf(needs);
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
