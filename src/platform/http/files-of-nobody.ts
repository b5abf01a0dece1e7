import { problem } from '../problem.ts';
import type { Arrival } from './arrival.ts';
import { contextOf } from './context-of.ts';
import type { InstanceConfig } from './instance-config.ts';
import { senderOf } from './limits.ts';
import { inStore } from './reach.ts';
import type { Route } from './route.ts';

/**
 * The mark under which files of nobody in particular are taken: a link that opens. It is asked for before anything is read of what was
 * sent. Undefined of everybody who is signed in, and of a form that keeps no files. Problems: `not_found` where there
 * is no mark, that of a limit, those of the route's `mayStore`.
 */
export async function markOfFiles(
  instance: InstanceConfig,
  route: Route,
  arrival: Arrival,
): Promise<string | undefined> {
  if (arrival.method !== 'POST' || arrival.signedIn || !route.may.anyone) return undefined;
  if (route.kind === 'page' || route.files !== 'kept') return undefined;
  const mark = await inStore(instance, route, arrival, async (framed) => {
    const context = contextOf(instance, route, arrival, framed, undefined);
    const opened = await route.own?.(context, {});
    if (opened && route.kind === 'form') await route.mayStore?.(context, 0);
    return opened;
  });
  if (mark) return mark;
  const ofNetwork = (route.limits ?? []).filter(({ per }) => per === 'network');
  await instance.countLimits(ofNetwork, senderOf(arrival, {}));
  throw problem('not_found');
}
