import { inFrame } from '../database/frame.ts';
import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import { contextOf } from './context-of.ts';
import type { Handled } from './handled.ts';
import type { InstanceConfig } from './instance-config.ts';
import { stateOf } from './look.ts';
import type { Unknown } from './reach.ts';
import { type ActingContext, type Answer, type Route, redirect } from './route.ts';

/**
 * A page asked for, or a form sent, by someone whose sign-in has ended or never was, or who has something else to do first:
 * back to it afterwards, with what was typed. A press leads back to the page the button stands on: nothing was done.
 */
export async function leadTo(
  place: string,
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  body: Body | undefined,
): Promise<Handled> {
  const { pathname, search } = arrival.url;
  const pressed = body && route.kind === 'button';
  const stash =
    body && !pressed && !route.unseen ? await instance.stash(pathname, stateOf(body).typed) : undefined;
  const asked = pressed ? (arrival.cameFrom ?? pathname) : pathname + (body ? '' : search);
  const next = encodeURIComponent(asked);
  const more = stash ? `&stash=${stash}` : pressed ? '&notice=pressed' : '';
  const to = `${place}?next=${next}${more}`;
  return inFrame(instance.db, { actor: undefined }, async (framed) => ({
    answer: { result: 'redirect', to },
    context: contextOf(instance, route, arrival, framed, undefined),
  }));
}

/**
 * Whoever may do it is asked who they are once more, and comes back: to the form with what was typed, to the page a button stands
 * on, or to the file.
 */
export async function askForProof(
  instance: InstanceConfig,
  route: Route,
  context: ActingContext,
  subject: Unknown,
  body: Body | undefined,
): Promise<Answer> {
  const { pathname, search } = context.url;
  const sent =
    body && route.kind === 'form' && !route.unseen
      ? await instance.stash(pathname, stateOf(body).typed)
      : undefined;
  const next = route.kind === 'button' ? route.back(context, subject) : pathname + (body ? '' : search);
  const file = route.kind === 'page' ? '&file=1' : '';
  return redirect(`/prove?next=${encodeURIComponent(next)}${sent ? `&stash=${sent}` : ''}${file}`);
}
