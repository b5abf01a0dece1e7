import { wallClock } from '../dates.ts';
import { macOf } from '../mac.ts';
import { problem } from '../problem.ts';
import { zone } from '../zone.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import type { InstanceConfig } from './instance-config.ts';
import type { KeepsTyped } from './keeps-typed.ts';
import { keepLocation } from './queries.ts';
import { reach } from './reach.ts';
import { type ActingContext, type Answer, json, type Page, type Route } from './route.ts';
import { subkey } from './tokens.ts';

/** The name under which the small script says that it sends a form while it is typed: it wants a short answer and no page. */
const keepField = '_keep';

/** A form that was sent while it was typed brings words alone: files are saved by its buttons. */
export function asKeeping(route: Route, body: Body): Body {
  if (route.kind !== 'form' || !route.keepsTyped || !(keepField in body.typed)) return body;
  const words = Object.entries(body.typed).filter(
    ([name]) => name !== keepField && !/@(sent\[\]|kept)$/.test(name),
  );
  return {
    typed: Object.fromEntries(words),
    files: {},
    keeping: true,
    ...(body.refused ? { refused: body.refused } : {}),
  };
}

/** What was typed is saved: the short answer says when, and what the page has shown from now on. Sent again, it gets the same. */
export async function keptNow(route: Route, context: ActingContext, once: string): Promise<Answer> {
  if (route.kind !== 'form' || !route.keepsTyped || !route.fill) throw problem('method_not_allowed');
  const filled = await route.fill(context, await reach(route, context));
  const seen = String(filled[route.keepsTyped] ?? '');
  await keepLocation(context.tx, once, seen);
  return keptAnswer(context, seen);
}

export function keptAnswer({ language, now }: ActingContext, seen: string): Answer {
  const { time } = wallClock(now, zone);
  return json({ seen, said: language.t('ui.kept.saved', { time: time.slice(0, 5) }) });
}

/** Of a form that people sign in for: whether its text is saved while it is typed, or waits on the device until it is sent. */
export function keepsWhere(route: Route): 'server' | 'device' | undefined {
  if (route.kind !== 'form') return undefined;
  if (route.keepsTyped) return 'server';
  const { keepsNothing, unseen, portal, street, store, stepUp, may } = route;
  const never = keepsNothing || unseen || portal || street || store || stepUp || may.anyone;
  return never ? undefined : 'device';
}

/** What the page of such a form needs for that; undefined for every other. */
export function keepsOf(
  { secret }: Pick<InstanceConfig, 'secret'>,
  route: Route | undefined,
  { signedIn }: Pick<Arrival, 'signedIn'>,
  { typing, unsent }: Page,
): KeepsTyped | undefined {
  if (!signedIn || !typing || route?.kind !== 'form' || !keepsWhere(route)) return undefined;
  const of = (purpose: string) => macOf(subkey(secret, purpose), signedIn.actor.personId).digest('base64url');
  return {
    seen: route.keepsTyped,
    account: of('account of typed text').slice(0, 16),
    key: of('key of typed text'),
    holds: unsent ?? 'stored',
  };
}
