import { describe, expect, it } from 'vitest';
import type { Cast } from './cast.ts';
import { languageOf } from './language.ts';
import { barsOf, faultsOfMoment, type Walk } from './workflow-walk.tsx';

/** The tests of one workflow: its moments with the whole cast, its routes, its texts. `inCast` gives a cast and takes everything back. */
export function walkThrough(
  record: string,
  walk: Walk,
  area: string,
  inCast: (body: (cast: Cast) => Promise<void>) => () => Promise<void>,
): void {
  describe(`The page of ${record}`, () => {
    it.each(Object.keys(walk.moments))(
      'shows each person the buttons that work, what is missing, and who is waited for: %s',
      (moment) =>
        inCast(async (cast) => {
          const there = await walk.moments[moment]!(cast);
          expect(await faultsOfMoment(cast, walk, there)).toEqual([]);
        })(),
    );

    it('leads to routes that ask what its table says', () => {
      expect(faultsOfRoutes(walk)).toEqual([]);
    });

    it('has every text that its table asks for', () => {
      const { has } = languageOf('en');
      expect(keysOf(walk, area).filter((key) => !has(key))).toEqual([]);
    });
  });
}

/** Every text that the pages, tasks and histories of a workflow ask for. */
function keysOf({ workflow: { outOfState, steps }, mails = {} }: Walk, area: string): string[] {
  return Object.values(steps).flatMap(({ permission, button, task, another, history, tells }) => [
    `problem.${outOfState}`,
    ...(history ? [`history.${permission.name}`] : []),
    ...(button ? [button.label ?? `${button.texts}.action`] : []),
    ...(button && task ? [`${button.texts}.waits`] : []),
    ...(typeof task === 'string' ? [`${area}.task.${task}`] : []),
    ...barsOf(another).map(({ code }) => `problem.${code}`),
    ...(tells ? [`${templateOf(area, mails[permission.name] ?? permission.name)}.subject`] : []),
  ]);
}

/** A mail's own area is written before it. */
function templateOf(area: string, mail: string): string {
  return mail.includes('.mail.') ? mail : `${area}.mail.${mail}`;
}

/** The route of each step asks the permission and the fresh proof that its table says. */
export function faultsOfRoutes({ workflow, routes }: Walk): string[] {
  return Object.entries(workflow.steps).flatMap(([name, { button, permission }]) => {
    if (!button) return [];
    const route = routes.find(({ path }) => path === button.path);
    if (!route) return [`${name}: no route at ${button.path}`];
    return [
      ...(route.may === permission ? [] : [`${name}: its route asks ${route.may.name}`]),
      ...(route.stepUp === button.stepUp ? [] : [`${name}: its route and its table differ in the proof`]),
      ...(route.kind === (button.asks === 'press' ? 'button' : 'form')
        ? []
        : [`${name}: its route is a ${route.kind}`]),
    ];
  });
}
