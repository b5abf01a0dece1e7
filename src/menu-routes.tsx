import { helpOfPage } from './help/index.ts';
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

/** Pages that people look for by other words than their title: `search.also.<word>`. */
const alsoCalled: Readonly<Record<string, string>> = {
  '/calls': 'calls',
  '/staff/calls': 'calls',
  '/agreements': 'agreements',
  '/staff/agreements': 'agreements',
  '/grants': 'grants',
  '/events': 'events',
  '/staff/gatherings': 'gatherings',
  '/results': 'results',
  '/staff/logframe': 'results',
  '/status': 'money',
  '/staff/budget': 'money',
  '/materials': 'materials',
  '/voice': 'voice',
};

/** The pages of a reader's menu, found by their titles, by other words for them and by how they are explained. */
export function menuPages(menu: Menu) {
  return ({ actor, language }: Context): FoundPage[] => {
    const entries = [...menu(actor), publicGroup].flatMap((group) => group.entries);
    const own = new Map(entries.map(({ href, key }) => [href, language.t(key)]));
    return [...own].map(([href, title]) => {
      const [called, told] = [alsoCalled[href], helpOfPage(href)];
      const also = [
        ...(called ? [language.t(`search.also.${called}`)] : []),
        ...(told ? [language.t(`help.page.${told.word}`)] : []),
      ];
      return { href, title, also: also.join(' ') };
    });
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
        <MenuParts group={group} />
      )}
    </>
  );
}

/** The pages of a group, under headings where it has them. */
function MenuParts({ group }: { group: MenuGroup }) {
  const { t } = useLanguage();
  const parts = [...new Set(group.entries.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => (
        <>
          {part ? <Heading level={2}>{t(`menu.part.${part}`)}</Heading> : null}
          <MenuList group={{ ...group, entries: group.entries.filter((one) => one.part === part) }} />
        </>
      ))}
    </>
  );
}

function MenuList({ group }: { group: MenuGroup }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list govuk-list--spaced">
      {group.entries.map(({ href, key, hint }) => (
        <li>
          <a class="govuk-link" href={href}>
            {t(key)}
          </a>
          {hint ? <div class="govuk-hint">{t(`menu.hint.${hint}`)}</div> : null}
        </li>
      ))}
    </ul>
  );
}
