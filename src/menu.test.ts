import { describe, expect, it } from 'vitest';
import { languageOf } from '../tests/support/language.ts';
import { routesOf } from './app.ts';
import { helpOfPage, nextOf, pageHelp } from './help/index.ts';
import { parts as helpParts } from './help/parts.ts';
import { menuOf, navigationOf, publicGroup, publicGroups, titleKeyOf } from './menu.ts';
import { menuPages } from './menu-routes.tsx';
import type { Parts } from './parts.ts';
import { opensOf } from './platform/http/opens.ts';
import { type Context, page, type Route } from './platform/http/route.ts';
import { isFoundIn } from './platform/language/search-key.ts';
import { type Actor, may, nobody, type Role, roles } from './platform/permissions.ts';
import { shellOf } from './shell.tsx';

// Routes are data: nothing of these is used before one is asked.
const settings = { secret: 'of the tests', secretsBefore: [], baseUrl: 'http://localhost', action: 'shbb' };
const parts = {
  settings,
  catalogue: {},
  demonstration: false,
  accounts: {},
  store: {},
  uploadParts: {},
  protection: {},
  assets: {},
};
const routes = routesOf(parts as unknown as Parts);
const menu = menuOf(routes);

const kinds: Partial<Record<Role, Actor['organisationKind']>> = {
  cso_member: 'cso',
  cso_certifier: 'cso',
  institution_member: 'institution',
  contracting_authority: 'contracting_authority',
};
const holderOf = (role: Role): Actor => ({
  ...{ personId: 'a person', organisationId: 'an organisation', organisationKind: kinds[role] ?? 'partner' },
  roles: [{ role, jurisdiction: null }],
});
const hrefsOf = (actor: Actor | undefined) =>
  menu(actor).flatMap(({ entries }) => entries.map(({ href }) => href));

/** Pages that no menu holds, each with where one finds it. */
const foundElsewhere: Readonly<Record<string, RegExp>> = {
  'the head and the foot of every page':
    /^\/(account|search|help|privacy|accessibility|sign-|prove|demonstration|certificates|receipts)/,
  'a mail or the page before': /^\/(register|name-taken-out|\.well-known|common-grants|voice\/case)/,
  'the page of the list it belongs to':
    /(\/new|\/tasks\/calendar|\/next-calls|\/report-templates|\/programs|\/map|\/edit|\/import|\/statement|\/lines|\/replace|\/sharing|\/confirm|\.[a-z]+|\/texts|\/reads)$/,
  'the menu itself': /^\/menu\//,
  'the first page, before all else': /^\/services$/,
};
const isElsewhere = (path: string) => Object.values(foundElsewhere).some((form) => form.test(path));

describe('the menu', () => {
  it.each(roles)('holds every page that a holder of the role %s may open and finds nowhere else', (role) => {
    const actor = holderOf(role);
    const open = routes
      .filter(({ kind, path, subject }) => kind !== 'button' && !path.includes(':') && !subject)
      .filter((route: Route) => !route.may.anyone && may(actor, route.may, undefined))
      .map(({ path }) => path)
      .filter((path) => !isElsewhere(path));
    expect(open.filter((path) => !hrefsOf(actor).includes(path))).toEqual([]);
  });

  it('holds every public page that is found nowhere else, for visitors and for everybody signed in', () => {
    const open = routes
      .filter(({ kind, path, may }) => kind !== 'button' && !path.includes(':') && may.anyone)
      .map(({ path }) => path)
      .filter((path) => !isElsewhere(path));
    for (const reader of [undefined, ...roles.map(holderOf)])
      expect(open.filter((path) => !hrefsOf(reader).includes(path))).toEqual([]);
  });

  it.each(roles)('offers a holder of the role %s no page that they may not open', (role) => {
    const actor = holderOf(role);
    for (const href of hrefsOf(actor)) {
      const route = routes.find(({ path }) => path === href)!;
      expect(may(actor, route.may, undefined), href).toBe(true);
    }
  });

  it.each([...roles])('has at most eight groups for the role %s, each with a page', (role) => {
    const groups = menu(holderOf(role));
    expect(groups.length).toBeLessThanOrEqual(8);
    for (const { entries } of groups) expect(entries.length).toBeGreaterThan(0);
  });

  it('offers somebody with no role the groups that need none', () => {
    const words = menu({ ...nobody, personId: 'a person' }).map(({ word }) => word);
    expect(words).toEqual(['home', 'funding', 'events_and_training', 'own_organisation', 'public']);
  });

  it('leads to no page that does not exist: the build ends with its address', () => {
    expect(() => menuOf(routes.filter(({ path }) => path !== '/grants'))).toThrow(
      'The menu leads to /grants, which is no page.',
    );
  });
});

describe('the help', () => {
  const named: Partial<Record<Role, string>> = {
    ...{ cso_certifier: 'cso', institution_member: 'institution', programme_manager: 'programme_manager' },
    ...{ grant_officer: 'grant_officer', finance_officer: 'finance_officer', assessor: 'assessor' },
  };
  it.each(Object.entries(named))(
    'leads a holder of the role %s only to pages that they may open',
    (role, word) => {
      const { steps } = helpParts.find((part) => part.word === word)!;
      for (const path of steps) {
        const route = routes.find((one) => one.path === path)!;
        expect([path, may(holderOf(role as Role), route.may, undefined)]).toEqual([path, true]);
      }
    },
  );

  it('leads a visitor only to pages of everybody', () => {
    const { steps } = helpParts.find(({ word }) => word === 'visitor')!;
    for (const path of steps) expect(routes.find((one) => one.path === path)!.may.anyone).toBe(true);
  });
});

describe('how a page works', () => {
  const opens = opensOf(routes);
  const pageOf = (path: string) => routes.find((one) => one.path === path && one.kind !== 'button');
  const readers: readonly (Actor | undefined)[] = [
    undefined,
    ...roles.map((role) => ({ ...holderOf(role), duties: ['keeper', 'reader', 'monitor'] })),
  ];
  /** Whether the page opens to this reader, for a record that is theirs. */
  const reads = (reader: Actor | undefined, { may: asked }: Route) =>
    asked.anyone ||
    (reader !== undefined && (asked.signedIn || reader.roles.some(({ role }) => asked.roles[role])));

  it.each(roles)('is told on every page of the own groups of a holder of the role %s', (role) => {
    const own = menu(holderOf(role)).filter(({ word }) => word !== publicGroup.word);
    const paths = own.flatMap(({ entries }) => entries.map(({ href }) => href));
    expect(paths.filter((path) => !helpOfPage(path))).toEqual([]);
  });

  it('is told of pages that exist alone, once each, and of none where people report or are looked for', () => {
    const paths = pageHelp.flatMap((one) => one.paths);
    expect(paths.filter((path) => !pageOf(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(pageHelp.map(({ word }) => word)).size).toBe(pageHelp.length);
    expect(paths.filter((path) => /^\/(voice|services|sign-|register|registration)/.test(path))).toEqual([]);
  });

  it('leads on to one to three other pages, which each of its readers may open', () => {
    for (const told of pageHelp) {
      for (const path of told.next)
        expect([told.word, path, titleKeyOf(path), pageOf(path)?.subject, told.paths.includes(path)]).toEqual(
          [told.word, path, expect.any(String), undefined, false],
        );
      for (const path of told.paths)
        for (const reader of readers.filter((one) => reads(one, pageOf(path)!))) {
          const next = nextOf(told, opens(reader));
          expect([path, reader?.roles[0]?.role, [1, 2, 3].includes(next.length)]).toEqual([
            path,
            reader?.roles[0]?.role,
            true,
          ]);
        }
    }
  });

  const shell = shellOf({ ...parts, actionName: 'The Action' } as unknown as Parts, menu, routes);
  const shown = (path: string, { reader, status = 200 }: { reader?: Role; status?: number } = {}) => {
    const url = new URL(path.replaceAll(/:\w+/g, 'a-record'), 'http://localhost');
    const context = { language: languageOf(), url, query: {}, token: 'a token' } as unknown as Context;
    const signedIn = reader && { actor: holderOf(reader), name: 'Elira', locale: 'en', session: '' };
    return shell(context, { ...page('A page', '', { status }), route: path }, signedIn as never);
  };
  const linksOf = (html: string) =>
    [.../<aside class="m-help[\s\S]*?<\/aside>/.exec(html)![0].matchAll(/href="([^"]+)"/g)].map(
      ([, href]) => href,
    );

  it('is folded above the title, and leads each reader where they may go', () => {
    const path = '/agreements/:agreementId';
    const html = shown(path, { reader: 'grant_officer' });
    expect(html).toContain('<details class="govuk-details"><summary');
    expect(html.indexOf('How this works')).toBeLessThan(html.indexOf('<main'));
    expect(linksOf(html)).toEqual([
      ...['/staff/agreements', '/staff/reports', '/staff/ledger', '/help/grant_officer'],
    ]);
    expect(linksOf(shown(path, { reader: 'cso_member' }))).toEqual(['/agreements', '/tasks', '/help/cso']);
    expect(linksOf(shown('/calls'))).toEqual(['/planned-calls', '/grants', '/help/visitor#step-3']);
  });

  it('says of a public page with the same title that it is public', () => {
    const path = '/staff/recommendations';
    const [same, other] = ['Recommendations', 'A page'].map((title) => {
      const context = {
        language: languageOf(),
        url: new URL(path, 'http://localhost'),
        query: {},
        token: 'a token',
      };
      const signedIn = { actor: holderOf('grant_officer'), name: 'Elira', locale: 'en', session: '' };
      return shell(context as unknown as Context, { ...page(title, ''), route: path }, signedIn as never);
    });
    expect(same).toContain('Public pages: Recommendations</a>');
    expect(other).not.toContain('Public pages: Recommendations');
  });

  it('is not told beside what is wrong with a form, nor on a page of everybody that has no entry', () => {
    expect(shown('/staff/rates', { reader: 'finance_officer' })).toContain('How this works');
    expect(shown('/staff/rates', { reader: 'finance_officer', status: 422 })).not.toContain('How this works');
    for (const path of ['/voice', '/standards']) {
      expect(shown(path)).not.toContain('How this works');
      expect(shown(path)).toContain('<nav class="m-help"');
    }
  });
});

it('The matrix of everybody is under Advocacy for staff, before the cycles that it is made of', () => {
  const [advocacy] = menu(holderOf('grant_officer')).filter(({ word }) => word === 'advocacy');
  const hrefs = advocacy!.entries.map(({ href }) => href);
  expect(hrefs.indexOf('/matrix')).toBe(hrefs.indexOf('/staff/matrix/cycles') - 1);
});

describe('the bar', () => {
  it('leads straight to the page of a group that has one, and to the page of the group else', () => {
    const bar = navigationOf(languageOf(), menu(undefined));
    expect(bar.map(({ href }) => href)).toEqual([
      ...['/menu/about', '/menu/funding', '/events', '/menu/law', '/menu/results', '/menu/publications'],
      '/voice',
    ]);
    expect(publicGroups).toHaveLength(bar.length);
  });
});

it('Cards and badges of participants are looked for where events are, in each language.', () => {
  const words = { en: 'cards', sq: 'karta', mk: 'картички', 'sr-Cyrl': 'картице', 'sr-Latn': 'kartice' };
  for (const [locale, word] of Object.entries({ ...words, bs: 'kartice', hr: 'kartice', cnr: 'kartice' })) {
    const language = languageOf(locale as 'en');
    const pages = menuPages(menu)({ actor: holderOf('grant_officer'), language } as Context);
    const found = pages.filter(({ title, also }) => isFoundIn(`${title} ${also ?? ''}`, word));
    expect([locale, found.map(({ href }) => href)]).toEqual([
      locale,
      expect.arrayContaining(['/staff/gatherings']),
    ]);
  }
});
