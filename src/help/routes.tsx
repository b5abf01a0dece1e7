import { type Context, page, pageRoute, type Route } from '../platform/http/route.ts';
import { type Actor, may, permission } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { FoundPage } from '../platform/search/findable.ts';
import { HelpPage, PartPage } from './pages/help-pages.tsx';
import { partOf, parts } from './parts.ts';

const seeHelp = permission('help.see', { anyone: true });

/** How the program is used, by role. Everybody reads all of it; a page that a reader may not open is named without a link. */
export function helpRoutes(routes: readonly Route[], titleKeyOf: (path: string) => string): Route[] {
  const pages = new Map(routes.map((route) => [route.path, route]));
  const opens = (actor: Actor | undefined) => (path: string) => {
    const route = pages.get(path);
    if (!route) throw new Error(`The help leads to ${path}, which is no page.`);
    return may(actor, route.may, undefined);
  };
  for (const { steps } of parts) steps.forEach(opens(undefined));
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
          <PartPage part={part} opens={opens(actor)} titleKeyOf={titleKeyOf} />,
          { back: { href: '/help', text: language.t('help.title') } },
        );
      },
    }),
  ];
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
