import { opensOf } from '../platform/http/opens.ts';
import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import { permission } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { FoundPage } from '../platform/search/findable.ts';
import { helpOfPage } from './page-help.ts';
import { HelpPage, PartPage } from './pages/help-pages.tsx';
import { type Part, partOf, parts } from './parts.ts';

const seeHelp = permission('help.see', { anyone: true });

/** How the program is used, by role. Everybody reads all of it; a page that a reader may not open is named without a link. */
export function helpRoutes(routes: readonly Route[], titleKeyOf: (path: string) => string): Route[] {
  const opens = opensOf(routes);
  const pages = new Set(routes.map(({ path }) => path));
  for (const path of parts.flatMap(({ steps }) => steps))
    if (!pages.has(path)) throw new Error(`The help leads to ${path}, which is no page.`);
  return [
    pageRoute({
      path: '/help',
      may: seeHelp,
      portal: true,
      show: ({ actor, language }) =>
        page(language.t('help.title'), <HelpPage own={partOf(actor)} parts={parts} />),
    }),
    pageRoute({
      path: '/help/:part',
      may: seeHelp,
      portal: true,
      show: ({ actor, params, language }) => {
        const part = parts.find(({ word }) => word === params.part);
        if (!part) throw problem('not_found');
        return page(
          language.t(`help.part.${part.word}`),
          <PartPage part={part} told={toldIn(part)} opens={opens(actor)} titleKeyOf={titleKeyOf} />,
          { back: { href: '/help', text: language.t('help.title') } },
        );
      },
    }),
  ];
}

/** The pages of a part's steps of which it is told how they work, each once, with the words of their texts. */
function toldIn({ steps }: Part): { readonly path: string; readonly word: string }[] {
  return [...new Set(steps)].flatMap((path) => {
    const told = helpOfPage(path);
    return told ? [{ path, word: told.word }] : [];
  });
}

/** Each step as a page that is found: of the reader's own part first. */
export function helpSteps({ actor, language }: Context): FoundPage[] {
  const own = partOf(actor);
  return [...parts]
    .sort((a, b) => Number(b === own) - Number(a === own))
    .flatMap(({ word, steps }) =>
      steps.map((_, at) => ({
        href: `/help/${word}#step-${at + 1}`,
        title: language.t(`help.step.${word}_${at + 1}`),
        also: language.t(`help.part.${word}`),
      })),
    );
}
