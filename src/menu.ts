import { monitoringPages } from './menu-monitoring.ts';
import { opensOf } from './platform/http/opens.ts';
import type { Route } from './platform/http/route.ts';
import type { Language } from './platform/language/language.ts';
import { type Actor, hasRole, isStaff } from './platform/permissions.ts';
import type { NavigationLink } from './ui/navigation-bar.tsx';

/** A page of the menu and the key of its title: one word in the menu and on the page. */
export type MenuEntry = {
  readonly href: string;
  readonly key: string;
  /** Of a long group: under which heading it is (`menu.part.<part>`), and what it is for in a line (`menu.hint.<hint>`). */
  readonly part?: string;
  readonly hint?: string;
  /** Its page is only there where the store of protection is open. */
  readonly store?: 'protection';
};
/** A group of the menu: a page of its own at `/menu/<word>`, titled `menu.group.<word>`. */
export type MenuGroup = { readonly word: string; readonly entries: readonly MenuEntry[] };

const page = (href: string, key: string): MenuEntry => ({ href, key });
const protectedPage = (href: string, key: string): MenuEntry => ({ href, key, store: 'protection' });
const dutiesPage = protectedPage('/duties', 'protection.duties.title');
const directoryPage = protectedPage('/staff/services', 'service.list.title');
const incidentsPage = protectedPage('/staff/incidents', 'incident.list.title');
const contributionsPage = protectedPage('/staff/contributions', 'release.contribution.list.title');
const releasesPage = protectedPage('/staff/releases', 'release.list.title');
const protectionPages = [dutiesPage, directoryPage, incidentsPage, contributionsPage, releasesPage];

const about: MenuGroup = {
  word: 'about',
  entries: [
    page('/', 'menu.page.action'),
    page('/clusters', 'action.clusters.title'),
    page('/consortium', 'action.consortium.title'),
    page('/partnerships', 'network.partnership.list.title'),
    page('/changes', 'portal.changes.title'),
    page('/contact', 'portal.contact.title'),
  ],
};
const funding: MenuGroup = {
  word: 'funding',
  entries: [
    page('/calls', 'portal.calls.title'),
    page('/planned-calls', 'portal.planned.title'),
    page('/grants', 'portal.grants.title'),
  ],
};
const events: MenuGroup = {
  word: 'events',
  entries: [page('/events', 'portal.events.title')],
};
const law: MenuGroup = {
  word: 'law',
  entries: [
    page('/matrix', 'matrix.cycle.matrix.title'),
    page('/standards', 'matrix.standards.title'),
    page('/laws', 'matrix.laws.title'),
    page('/recommendations', 'advocacy.recommendation.list.title'),
    page('/outcomes', 'advocacy.outcome.list.title'),
    page('/practices', 'advocacy.practice.list.title'),
    page('/series', 'matrix.series.title'),
  ],
};
const results: MenuGroup = {
  word: 'results',
  entries: [
    page('/status', 'results.status.title'),
    page('/statistics', 'release.public.title'),
    page('/results', 'results.public.title'),
    page('/work-plan', 'action.work_plan.title'),
    page('/way', 'network.way.title'),
    page('/capacity', 'network.capacity.public.title'),
    page('/learning-change', 'training.loop.change'),
    page('/voice/counts', 'voice.counts.title'),
    page('/about-the-data', 'action.about_the_data.title'),
    page('/open-data', 'opendata.title'),
  ],
};
const publications: MenuGroup = {
  word: 'publications',
  entries: [
    page('/materials', 'advocacy.material.list.title'),
    page('/media-echo', 'advocacy.material.echo.title'),
  ],
};
const feedback: MenuGroup = {
  word: 'feedback',
  entries: [page('/voice', 'voice.report.title')],
};

const home: MenuGroup = { word: 'home', entries: [page('/tasks', 'menu.group.home')] };
const ownProfile = [
  page('/organisation', 'menu.page.organisation'),
  page('/organisation/people', 'people.team.title'),
];

/** What a reader sees, in order. Whether an entry is there for one person is decided by its route's own permission. */
const menus = {
  public: [about, funding, events, law, results, publications, feedback],
  cso: [
    home,
    {
      word: 'funding',
      entries: [
        page('/calls', 'portal.calls.title'),
        page('/applications', 'grants.application.own.title'),
        page('/agreements', 'grants.agreement.own.title'),
        page('/legal-details', 'grants.party.title'),
      ],
    },
    {
      word: 'events_and_training',
      entries: [page('/events', 'portal.events.title'), page('/learning', 'training.loop.own')],
    },
    {
      word: 'own_organisation',
      entries: [
        ...ownProfile,
        page('/organisation/documents', 'grants.vault.title'),
        page('/organisation/officers', 'grants.officer.title'),
        page('/organisation/capacity', 'network.capacity.title'),
        page('/capacity/shared', 'network.capacity.shared.title'),
        page('/substantiations', 'advocacy.outcome.asked.title'),
        ...protectionPages,
      ],
    },
  ],
  institution: [
    home,
    {
      word: 'requests',
      entries: [
        page('/asked', 'advocacy.asked.title'),
        page('/substantiations', 'advocacy.outcome.asked.title'),
      ],
    },
    events,
    {
      word: 'profile',
      entries: [...ownProfile, page('/capacity/shared', 'network.capacity.shared.title')],
    },
  ],
  staff: [
    home,
    {
      word: 'grants',
      entries: [
        page('/staff/calls', 'grants.call.list.title'),
        page('/staff/applications', 'grants.application.list.title'),
        page('/assignments', 'grants.assignment.queue.title'),
        page('/staff/assessors', 'grants.assessor.list.title'),
        page('/staff/agreements', 'grants.agreement.list.title'),
        page('/staff/agreement-text', 'grants.agreement_text.title'),
        page('/legal-details', 'grants.party.title'),
        page('/staff/ledger', 'grants.ledger.title'),
        page('/staff/payment-files', 'grants.payment_file.list.title'),
        page('/staff/screening', 'grants.screening.lists.title'),
        page('/staff/screenings', 'grants.screening.all.title'),
        page('/staff/reports', 'grants.report.list.title'),
        page('/staff/visits', 'grants.visit.list.title'),
        page('/staff/mentors', 'grants.mentoring.list.title'),
        page('/staff/forms', 'forms.list.title'),
      ],
    },
    {
      word: 'events_and_training',
      entries: [
        page('/staff/gatherings', 'training.list.title'),
        page('/staff/modules', 'training.module.list'),
      ],
    },
    {
      word: 'advocacy',
      entries: [
        page('/staff/recommendations', 'advocacy.recommendation.list.title'),
        page('/staff/engagements', 'advocacy.engagement.list.title'),
        page('/staff/outcomes', 'advocacy.outcome.list.title'),
        page('/staff/practices', 'advocacy.practice.list.title'),
        page('/staff/positions', 'advocacy.position.list.title'),
        page('/staff/materials', 'advocacy.material.list.title'),
        page('/staff/media-echo', 'advocacy.material.echo.title'),
        page('/matrix', 'matrix.cycle.matrix.title'),
        page('/staff/matrix/cycles', 'matrix.cycle.list.title'),
        page('/staff/standards', 'matrix.standards.title'),
        page('/staff/instruments', 'matrix.instruments.title'),
        page('/staff/laws', 'matrix.laws.title'),
        page('/staff/series', 'matrix.series.title'),
      ],
    },
    {
      word: 'monitoring',
      entries: [
        ...monitoringPages,
        { ...contributionsPage, part: 'reporting', hint: 'contributions' },
        { ...releasesPage, part: 'reporting', hint: 'releases' },
      ],
    },
    {
      word: 'organisations',
      entries: [
        page('/staff/organisations', 'network.list.title'),
        page('/staff/way', 'network.way.title'),
        page('/staff/partnerships', 'network.partnership.list.title'),
        page('/staff/outputs', 'network.output.list.title'),
        page('/staff/duplicates', 'network.duplicates.title'),
        page('/capacity/shared', 'network.capacity.shared.title'),
      ],
    },
    {
      word: 'administration',
      entries: [
        ...ownProfile,
        page('/staff/voice', 'voice.desk.title'),
        page('/staff/voice/handlers', 'voice.handlers.title'),
        page('/staff/privacy', 'privacy.desk.title'),
        page('/staff/privacy/breaches', 'privacy.breaches.title'),
        page('/staff/privacy/queues', 'privacy.queues.title'),
        page('/staff/privacy/register', 'privacy.register.title'),
        page('/staff/privacy/access', 'privacy.access.title'),
        page('/staff/privacy/retention', 'privacy.retention.title'),
        page('/staff/setup', 'tasks.setup.title'),
        ...protectionPages,
        page('/staff/evidence', 'evidence.title'),
        page('/staff/emergencies', 'people.emergency.title'),
        page('/staff/translations', 'translations.title'),
      ],
    },
  ],
} as const satisfies Record<string, readonly MenuGroup[]>;

/** The groups this person has, each with the pages that its routes let them open. Groups without one are left out. */
export type Menu = (actor: Actor | undefined) => readonly MenuGroup[];

/** Reads the permissions of the routes once. Throws when an entry leads to no page, so that no build has a dead link. */
export function menuOf(routes: readonly Route[]): Menu {
  const pages = new Set(routes.filter(({ kind }) => kind !== 'button').map(({ path }) => path));
  for (const { href, store } of Object.values(menus).flatMap(entriesOf))
    if (!pages.has(href) && !store) throw new Error(`The menu leads to ${href}, which is no page.`);
  const opensFor = opensOf(routes);
  return (actor) => {
    const opens = opensFor(actor);
    const chosen: readonly MenuGroup[] = menus[readerOf(actor)];
    const open = chosen.map(({ word, entries }) => ({
      word,
      entries: entries.filter(({ href }) => opens(href)),
    }));
    const own = open.filter(({ entries }) => entries.length > 0);
    return actor ? [...own, publicGroup] : own;
  };
}

function entriesOf(groups: readonly MenuGroup[]): readonly MenuEntry[] {
  return groups.flatMap(({ entries }) => entries);
}

const titles: ReadonlyMap<string, string> = new Map([
  ['/register', 'people.register.title'],
  ['/account', 'ui.account'],
  ...Object.values(menus)
    .flatMap(entriesOf)
    .map(({ href, key }) => [href, key] as const),
]);
/** The key of a page's title, of the menu and of the two pages that stand in the head. Throws where there is none. */
export function titleKeyOf(href: string): string {
  const key = titles.get(href);
  if (!key) throw new Error(`No menu holds ${href}.`);
  return key;
}

/** The public's groups, which the page of everything public shows under their own headings. */
export const publicGroups: readonly MenuGroup[] = menus.public;
/** Everything public in one group, for a reader who is signed in. */
export const publicGroup: MenuGroup = { word: 'public', entries: entriesOf(menus.public) };

function readerOf(actor: Actor | undefined): keyof typeof menus {
  if (!actor) return 'public';
  if (isStaff(actor)) return 'staff';
  return hasRole(actor, 'institution_member') ? 'institution' : 'cso';
}

/** The bar at the top: a group with one page leads straight to it. The last one holds the public pages a person's own groups do not. */
export function navigationOf(language: Language, groups: readonly MenuGroup[]): NavigationLink[] {
  return groups.map(({ word, entries }) => ({
    href: entries.length === 1 ? entries[0]!.href : menuPath(word),
    text: language.t(`menu.group.${word}`),
    holds: entries.map(({ href }) => href),
  }));
}

export function menuPath(word: string): string {
  return `/menu/${word}`;
}
