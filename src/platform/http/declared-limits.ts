import type { Route } from './route.ts';

/** The paths of forms and presses that are open to anyone and say no limit for the network they come from. */
export function withoutLimit(
  routes: readonly Pick<Route, 'kind' | 'may' | 'words' | 'limits' | 'path'>[],
): string[] {
  return routes
    .filter(({ kind, may, words }) => (kind !== 'page' || words) && may.anyone)
    .filter(({ limits }) => !limits?.some(({ per }) => per === 'network'))
    .map(({ path }) => path);
}

/** The routes, or an error that names those without a limit: a program with one of them does not start. */
export function mustDeclareLimits<R extends Parameters<typeof withoutLimit>[0][number]>(routes: R[]): R[] {
  const paths = withoutLimit(routes);
  if (paths.length > 0)
    throw new Error(
      `These forms are open to anyone. Declare how often one network may send each (limits): ${paths.join(', ')}.`,
    );
  return routes;
}
