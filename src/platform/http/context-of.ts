import { historyOf } from '../audit/history.ts';
import type { Framed } from '../database/frame.ts';
import { type Actor, nobody } from '../permissions.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { countedMails } from './counted-mails.ts';
import type { InstanceConfig, SignedIn } from './instance-config.ts';
import type { ActingContext, Route } from './route.ts';

/** What a route is told of its request, in the transaction that answers it. */
export function contextOf(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  { tx, now }: Framed,
  body: Body | undefined,
): ActingContext {
  const actor = arrival.signedIn?.actor ?? nobody;
  const { actionId } = instance;
  // A page is told that nobody is signed in; a public form works as nobody.
  const reader = route.kind === 'page' ? (lookerOf(route, arrival.signedIn) as Actor) : actor;
  return {
    tx,
    now,
    actor: reader,
    actionId,
    language: arrival.language,
    wish: arrival.wish,
    url: arrival.url,
    params: arrival.params,
    query: Object.fromEntries([...arrival.url.searchParams].filter(([name]) => !route.words?.includes(name))),
    get requestId() {
      return own(arrival).requestId;
    },
    get token() {
      return own(arrival).token();
    },
    cookies: [],
    get visitor() {
      return own(arrival).visitor;
    },
    words: arrival.words,
    history: historyOf(route, tx, reader),
    files: body?.files ?? {},
    work: {
      tx,
      now,
      actionId,
      actor,
      enqueue: body?.keeping ? tellNobody : countedMails(instance, route, arrival, instance.enqueueIn(tx)),
      ...(body?.keeping ? { typing: true as const } : {}),
    },
  };
}

/** What is saved while it is typed sets off nothing: a form that does must not declare `keepsTyped`. */
async function tellNobody(word: string): Promise<never> {
  throw new Error(`${word} was set off by a form that is saved while it is typed`);
}

/** What is read of it is this visitor's alone. */
function own(arrival: Arrival): Arrival {
  if (arrival.shown) arrival.shown.own = true;
  return arrival;
}

/** Who looks at a page. In an emergency it is opened by a role more, unless the page is everybody's, or takes a table away. */
function lookerOf({ may, stepUp }: Route, signedIn: SignedIn | undefined): Actor | undefined {
  if (may.anyone || may.signedIn || stepUp) return signedIn?.actor;
  return signedIn?.emergency?.looker ?? signedIn?.actor;
}
