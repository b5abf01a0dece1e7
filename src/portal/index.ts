import type { Context } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { listOpen } from './queries.ts';

export { addressedRoutes } from './addressed-routes.ts';
export { jurisdictionPages } from './jurisdiction-pages.ts';
export { portalRoutes } from './routes.tsx';

/** Calls one can apply to now, the nearest deadline first, with the address of each: for the first page. */
export async function listOpenCalls({ tx, actionId, now, language }: Context) {
  const calls = await listOpen(tx, actionId, now);
  return calls.map(({ id, number, title, jurisdiction, deadlineAt, deadlineZone }) => ({
    href: `/calls/${id}`,
    number,
    title: inLanguage(title, language.locale),
    jurisdiction,
    deadlineAt,
    zone: deadlineZone,
  }));
}
