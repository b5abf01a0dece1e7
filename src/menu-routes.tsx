import { type Menu, type MenuGroup, publicGroup, publicGroups } from './menu.ts';
import { type Context, page, pageRoute, type Route } from './platform/http/route.ts';
import { permission } from './platform/permissions.ts';
import { problem } from './platform/problem.ts';
import type { FoundPage } from './platform/search/findable.ts';
import { Heading } from './ui/heading.tsx';
import { useLanguage } from './ui/language-context.ts';

/** The short page of each group of the menu: what is inside, for who asks. A group they do not have is not found. */
export function menuRoutes(menu: Menu): Route[] {
  return [
    pageRoute({
      path: '/menu/:group',
      may: permission('menu.see', { anyone: true }),
      show: ({ actor, params, language }) => {
        const group = [...menu(actor), publicGroup].find(({ word }) => word === params.group);
        if (!group) throw problem('not_found');
        return page(language.t(`menu.group.${group.word}`), <MenuPage group={group} />);
      },
    }),
  ];
}

/** The pages of a reader's menu, found by their titles. */
export function menuPages(menu: Menu) {
  return ({ actor, language }: Context): FoundPage[] => {
    const entries = [...menu(actor), publicGroup].flatMap((group) => group.entries);
    const own = new Map(entries.map(({ href, key }) => [href, language.t(key)]));
    return [...own].map(([href, title]) => ({ href, title }));
  };
}

function MenuPage({ group }: { group: MenuGroup }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t(`menu.group.${group.word}`)}</Heading>
      {group.word === publicGroup.word ? (
        publicGroups.map((one) => (
          <>
            <Heading level={2}>{t(`menu.group.${one.word}`)}</Heading>
            <MenuList group={one} />
          </>
        ))
      ) : (
        <MenuList group={group} />
      )}
    </>
  );
}

function MenuList({ group }: { group: MenuGroup }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--spaced">
      {group.entries.map(({ href, key }) => (
        <li>
          <a class="govuk-link" href={href}>
            {t(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
