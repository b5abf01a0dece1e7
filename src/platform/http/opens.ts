import { type Actor, may } from '../permissions.ts';
import type { Route } from './route.ts';

/** Whether a reader may open a page by its path; no page of a store that is closed. */
export type Opens = (actor: Actor | undefined) => (path: string) => boolean;

export function opensOf(routes: readonly Route[]): Opens {
  const pages = new Map(routes.filter(({ kind }) => kind !== 'button').map((route) => [route.path, route]));
  return (actor) => (path) => {
    const route = pages.get(path);
    return route !== undefined && may(actor, route.may, undefined);
  };
}
