import type { Route } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { recordOf, type World } from '../support/world.ts';
import { town } from '../support/world-directory.ts';

const sections: readonly (readonly [string, string])[] = [
  ['/visits/', 'seen'],
  ['/reports/', 'story'],
  ['/assignments/', 'relevance'],
  ['/registration/', 'part_1'],
  ['/staff/donor-reports/', '1.2'],
  ['/staff/matrix/sheets/', 'T1.law'],
  ['/staff/matrix/places/', 'T1'],
  ['/staff/forms/drafts/', 'papers'],
];

/** Parameters that are no subject: what stands for them in a path. */
function standIn(world: World, path: string, name: string, actor: Actor): string {
  const values: Record<string, string> = {
    section: /:section\/(rows|budget\.xlsx)$/.test(path)
      ? 'money'
      : (sections.find(([start]) => path.startsWith(start))?.[1] ?? 'project'),
    indicator: 'organisations_engaged',
    area: 'project',
    activity: 'advocacy-practice',
    milestone: 'round-tables',
    partnerId: world.cast.organisations.partner,
    token: world.invitationToken,
    link: world.links[
      path.startsWith('/requests/')
        ? 'request'
        : path.startsWith('/door/')
          ? 'door'
          : /\/(accept|decline)$/.test(path)
            ? 'invited'
            : 'registered'
    ],
    handoutId: world.links.handout,
    cardId: '01890a5d-ac96-7b2a-8c3d-000000000001',
    sessionId: newId(),
    passkeyId: newId(),
    rule: 'mails',
    word: 'period.freeze',
    sha256: '0'.repeat(64),
    at: '0',
    stage: '1',
    submission: '1',
    place: 'X1',
    piece: path.includes('/in/') ? 's.project' : 'q.partner_names',
    into: 's.project',
    kind: 'text',
    on: 'partners',
    number: 'R-2026-0001-0a1b2c',
    paragraph: '1',
    textLanguage: path.startsWith('/staff/materials/') ? 'en' : 'sq',
    jurisdiction: path.startsWith('/services/') ? 'X1' : 'XK',
    locale: path.startsWith('/voice/in/') ? 'en' : 'sr-Cyrl',
    town,
    standard: 'T1',
    textId: world.auditText,
    group: 'public',
    part: path.startsWith('/services/') ? '1' : 'cso',
    need: 'health',
    table: 'events',
    oppId: recordOf(world.own, { kind: 'published_call', word: '', actor }),
    organisationId: actor.organisationId,
    file: recordOf(world.own, { kind: 'attachment', word: 'assignment.read', actor }),
  };
  const value = values[name];
  if (value === undefined)
    throw new Error(`Say in tests/matrix/paths.ts what stands for ":${name}" in ${path}.`);
  return value;
}

/** The address of a route, about this record when it has a subject. */
export function pathOf(world: World, route: Route, actor: Actor, id?: string): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) =>
    name === route.subject?.param && id !== undefined ? id : standIn(world, route.path, name, actor),
  );
}

/** The same address with a secret that opens nothing, where the path holds one. */
export function deadLink(route: Route, target: string): string {
  const at = route.path.split('/').findIndex((part) => part === ':token' || part === ':link');
  return at < 0 ? target : target.split('/').with(at, 'z'.repeat(26)).join('/');
}

/** What the record's id is in each case; undefined when the route is about no record. */
export function idsOf(
  { world, elsewhere }: { world: World; elsewhere: World },
  { subject, may }: Route,
  actor: Actor,
) {
  if (!subject) return undefined;
  const asked = { kind: subject.kind, word: may.name, actor };
  return {
    own: recordOf(world.own, asked),
    foreign: recordOf(world.foreign, asked),
    /** The counterpart in another Action of the same database, as nobody here may know it. */
    elsewhere: recordOf(elsewhere.own, { ...asked, actor: counterpart(world, elsewhere, actor) }),
    missing: newId(),
    malformed: `x-${'0'.repeat(34)}`,
  };
}

function counterpart(world: World, elsewhere: World, actor: Actor): Actor {
  const name = Object.entries(world.cast).find(([, one]) => (one as Actor)?.personId === actor.personId)?.[0];
  return name ? (elsewhere.cast[name as keyof typeof elsewhere.cast] as Actor) : elsewhere.cast.elira;
}

/** An answer without what differs from one request to the next: the path's id, the tokens, the request's id and a kept form's. */
export function plain(text: string, id: string): string {
  return withoutTokens(text.replaceAll(id, 'ID'))
    .replace(/value="[\w-]{12}~[\w-]{43}"/g, 'value="TOKEN"')
    .replace(/name="_once" value="[0-9a-f-]{36}"/g, 'name="_once" value="ONCE"')
    .replace(/visitor=[0-9a-f-]{36}/g, 'visitor=SOMEBODY')
    .replace(/stash=[\w-]+/g, 'stash=KEPT');
}

/** A token is `<12 signs>~<43 signs>.<id>`: looked for from its `~`, for a search for signs would begin at each letter of the page. */
function withoutTokens(text: string): string {
  const [first = '', ...rest] = text.split('~');
  return rest.reduce((before, after) => {
    const found = /^[\w-]{43}\.[0-9a-f-]{36}/.exec(after)?.[0];
    return found && /^[\w-]{12}$/.test(before.slice(-12))
      ? `${before.slice(0, -12)}TOKEN${after.slice(found.length)}`
      : `${before}~${after}`;
  }, first);
}
