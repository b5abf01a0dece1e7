import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Answered, Asked } from './instance.ts';
import { idsOf, pathOf, plain } from './paths.ts';
import { type Somebody, signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

type Ask = (actor: Actor | undefined, target: string) => Promise<Answered>;
/** Where only a link from a mail leads; a link that was never mailed is not found, whoever follows it. */
export const mailedLinks = [
  '/reset/:token',
  '/confirm/:token',
  '/confirm/another/:token',
  '/recovery/stop/:token',
];
/** About a thing of one's own account that the people of the world have not got. */
export const ownThings = ['/account/passkeys/:passkeyId/end'];
/** A permission that opens a page about oneself, where somebody without a role, or with one of another kind, has nothing to see. */
const aboutOwnOrganisation = ['organisation.see_own', 'person.switch_organisation'];

/**
 * Puts every route to everybody, about each record, and says in words whatever was answered otherwise than it should. Who has no
 * role for a route asks it about one record: their own side's, a foreign or a missing one, in turn. No statement may be told which, so
 * each is refused alike; one of these people a route, in turn, asks it about all.
 */
export async function tryEverybody(instance: Asked, routes: readonly Route[], ask: Ask): Promise<string[]> {
  const faults: string[] = [];
  const everybody = [...signedInOf(instance.world).entries()];
  for (const [at, route] of routes.entries()) {
    const watch = { told: false };
    const withRole = everybody.filter(([, somebody]) => !isRefusedUnseen(route, somebody));
    for (const [, somebody] of withRole)
      faults.push(...(await trySomebody(instance, route, somebody, ask, watch)));
    for (const [who, somebody] of everybody.filter((one) => !withRole.includes(one))) {
      const turn = at + who;
      faults.push(
        ...(watch.told && turn % everybody.length > 0
          ? await tryRefused(instance, route, somebody, ask, turn)
          : await trySomebody(instance, route, somebody, ask)),
      );
    }
    for (const nobody of [undefined, instance.world.outsiders.disabled])
      faults.push(...(await tryNobody(instance, route, nobody, ask, watch.told ? at : 0)));
  }
  return faults;
}

/** A record is asked for by somebody who has no role that may do it to any. */
function isRefusedUnseen({ subject, may }: Route, { actor: { roles } }: Somebody): boolean {
  return !!subject && !may.anyone && !may.signedIn && !roles.some(({ role }) => may.roles[role]);
}

const inTurn = ['own', 'foreign', 'missing'] as const;

/** About one of the records, that of the turn, in place of all: the refusal is decided before any is looked for. */
async function tryRefused(
  instance: Asked,
  route: Route,
  somebody: Somebody,
  ask: Ask,
  turn: number,
): Promise<string[]> {
  const { actor, name } = somebody;
  const whose = inTurn[turn % inTurn.length]!;
  const id = idsOf(instance, route, actor)![whose];
  // Every transaction is told who asks, and for which organisation.
  if (id === actor.organisationId || id === actor.personId)
    return trySomebody(instance, route, somebody, ask);
  const { status, wrote, toldDatabase } = await ask(actor, pathOf(instance.world, route, actor, id));
  const where = `${name}, ${route.kind} ${route.path}, ${whose}`;
  return [
    ...(status !== 404 || wrote ? [`${where}: ${status}${wrote ? ' and wrote' : ''}, not 404`] : []),
    ...(toldDatabase(id) ? [`${where}: refused after it was looked for`] : []),
  ];
}

/** `watch`: whether a statement was told which record is looked for. Where none is, a refusal that tells none proves nothing. */
async function trySomebody(
  instance: Asked,
  route: Route,
  somebody: Somebody,
  ask: Ask,
  watch = { told: false },
): Promise<string[]> {
  const { actor, name } = somebody;
  const faults: string[] = [];
  const complain = (whose: string, { status, wrote }: Answered, expected: string) =>
    faults.push(
      `${name}, ${route.kind} ${route.path}, ${whose}: ${status}${wrote ? ' and wrote' : ''}, not ${expected}`,
    );
  const meant = (whose: 'own' | 'foreign') => isMeantToReach(route, actor, whose, somebody);
  const ids = idsOf(instance, route, actor);
  if (!ids) {
    const answered = await ask(actor, pathOf(instance.world, route, actor));
    const lost = answered.status === 404 && mayBeLost(route, actor);
    const refused = route.unseen ? 404 : 403;
    if (meant('own') ? !lost && !isLetThrough(answered) : answered.status !== refused || answered.wrote)
      complain('without a record', answered, meant('own') ? 'let through' : String(refused));
    return faults;
  }
  const missing = await ask(actor, pathOf(instance.world, route, actor, ids.missing));
  watch.told ||= missing.toldDatabase(ids.missing);
  if (missing.status !== 404) complain('missing', missing, '404');
  const told = toldIn(missing, ids.missing);
  for (const whose of [
    'own',
    'foreign',
    ...fartherFor(somebody, meant('own') || meant('foreign')),
  ] as const) {
    const answered = await ask(actor, pathOf(instance.world, route, actor, ids[whose]));
    const through = (whose === 'own' || whose === 'foreign') && meant(whose);
    const fault = through ? faultOfShown(answered) : faultOfRefused(answered, ids[whose], told);
    if (fault) complain(whose, answered, fault);
  }
  return faults;
}

function faultOfShown(answered: Answered): string | undefined {
  return isLetThrough(answered) ? undefined : 'let through';
}

function faultOfRefused(answered: Answered, id: string, told: string): string | undefined {
  if (answered.status !== 404 || answered.wrote) return '404';
  return toldIn(answered, id) === told ? undefined : 'what a missing one is told';
}

/**
 * What is no id never reaches a record, whoever asks: two people stand for all. A record of another Action is asked for by them and
 * by each person who reaches one of this Action: for the others it is one they do not reach, like the foreign one.
 */
function fartherFor({ name }: Somebody, reaches: boolean) {
  if (name === 'ana' || name === 'besa') return ['elsewhere', 'malformed'] as const;
  return reaches ? (['elsewhere'] as const) : [];
}

function mayBeLost({ path, may }: Route, { roles }: Actor): boolean {
  return (
    [...mailedLinks, ...ownThings].includes(path) ||
    (roles.length === 0 && aboutOwnOrganisation.includes(may.name))
  );
}

/** Without a sign-in that counts, everything but the public pages leads to signing in, whether there is such a record or not. */
async function tryNobody(
  instance: Asked,
  route: Route,
  nobody: Actor | undefined,
  ask: Ask,
  turn: number,
): Promise<string[]> {
  const name = nobody ? 'a disabled person' : 'nobody';
  const { elira } = instance.world.cast;
  const ids = idsOf(instance, route, elira);
  const faults: string[] = [];
  const told = new Set<string>();
  // One in turn stands for the others where no statement was told which. Every sixth route is asked about all.
  const one = ids && !route.may.anyone && turn % 6 > 0 ? Object.values(ids)[turn % 5] : undefined;
  if (one) {
    const answered = await ask(nobody, pathOf(instance.world, route, elira, one));
    if (isAskedToSignIn(answered) && !answered.toldDatabase(one)) return [];
  }
  for (const [whose, id] of ids ? Object.entries(ids) : [['own', undefined] as const]) {
    const answered = await ask(nobody, pathOf(instance.world, route, elira, id));
    const there = whose === 'own' || whose === 'foreign';
    const right = route.may.anyone ? isShownToAnyone(route, answered, there) : isAskedToSignIn(answered);
    if (!right)
      faults.push(`${name}, ${route.kind} ${route.path}, ${whose}: ${answered.status} ${answered.wrote}`);
    if (!route.may.anyone) told.add(toldIn(answered, id ?? 'none'));
  }
  if (told.size > 1) faults.push(`${name} is told apart what is there: ${route.path}`);
  return faults;
}

function isShownToAnyone({ path }: Route, answered: Answered, there: boolean): boolean {
  const found = isLetThrough(answered) || (answered.status === 404 && mailedLinks.includes(path));
  return there ? found : answered.status === 404;
}

function isAskedToSignIn({ status, location, wrote }: Answered): boolean {
  return status === 303 && !!location?.startsWith('/sign-in?next=') && !wrote;
}

/** What the permission lets through may still be refused by a rule, with words; it is never forbidden, unknown or broken. */
function isLetThrough({ status, location }: Answered): boolean {
  return status < 500 && status !== 403 && status !== 404 && !location?.startsWith('/sign-in?next=');
}

function toldIn({ status, location, headers, body }: Answered, id: string): string {
  const { 'x-request-id': _one, 'content-length': _other, ...rest } = headers;
  return plain([status, location, JSON.stringify(rest), body].join('\n'), id);
}
