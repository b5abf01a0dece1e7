import { type Framed, type FrameOptions, inFrame } from '../database/frame.ts';
import { isId } from '../ids.ts';
import { may, mayToSome } from '../permissions.ts';
import { Problem, problem } from '../problem.ts';
import type { Arrival } from './arrival.ts';
import type { InstanceConfig } from './instance-config.ts';
import type { ActingContext, Route } from './route.ts';

// biome-ignore lint/suspicious/noExplicitAny: routes of different subjects pass through here, each consistent in itself
export type Unknown = any;

/** Somebody has not the permission: answered like any other problem of its kind, and told apart in the log. */
export class Refused extends Problem {
  readonly permission: string;
  constructor(code: 'not_permitted' | 'not_found', permission: string) {
    super(code);
    this.permission = permission;
  }
}

/** Runs something for a route in a transaction of the store that it works in. */
export async function inStore<T>(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
  run: (framed: Framed) => Promise<T>,
): Promise<T> {
  const db = route.store ? instance.protection : instance.db;
  if (!db) throw problem('not_found');
  return inFrame(db, frameOf(route, arrival), run);
}

function frameOf(route: Route, arrival: Arrival): FrameOptions {
  return {
    actor: arrival.signedIn?.actor,
    arrived: arrival.arrived,
    // A page only reads: it does not wait for its frame.
    now: arrival.method === 'GET' ? arrival.signedIn?.now : undefined,
    ...(route.portal ? { role: 'mostura_portal' as const } : {}),
    ...(route.store ? { role: 'mostura_protection' as const } : {}),
  };
}

/**
 * The record of the path, if this person reaches it. A foreign one and a missing one end in the same problem, and so does
 * one of another Action in the same database: roles are held in one Action. For a person who reaches no record of this kind, none
 * is looked for: the database is not told which one was asked for.
 */
export async function reach(route: Route, context: ActingContext): Promise<Unknown> {
  const { actor, actionId, now } = context;
  if (!route.subject) {
    if (!may(actor, route.may, undefined))
      throw new Refused(route.unseen ? 'not_found' : 'not_permitted', route.may.name);
    return undefined;
  }
  if (!mayToSome(actor, route.may)) throw new Refused('not_found', route.may.name);
  const id = context.params[route.subject.param] ?? '';
  const found = isId(id) ? await route.subject.find(context.tx, id, { actionId, now, actor }) : undefined;
  if (!found) throw problem('not_found');
  if (isOfAnother(found, context.actionId) || !may(actor, route.may, found))
    throw new Refused('not_found', route.may.name);
  return found;
}

function isOfAnother(found: { actionId?: string }, actionId: string): boolean {
  return found.actionId !== undefined && found.actionId !== actionId;
}
