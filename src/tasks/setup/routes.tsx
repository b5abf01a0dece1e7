import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import type { SetupPoint, SetupSource } from '../../platform/setup.ts';
import { listPoints } from './list-points.ts';
import { seeSetup } from './permissions.ts';
import { SetupPage } from './setup-page.tsx';

export type SetupOptions = {
  readonly sources: readonly SetupSource[];
  /** What the machine was told. */
  readonly settings: () => readonly SetupPoint[];
  /** Of a demonstration nothing is missing: nobody relies on it. */
  readonly demonstration: boolean;
};

/** What must be there before people rely on this instance, and where each is done. */
export function setupRoutes({ sources, settings, demonstration }: SetupOptions): Route[] {
  return [
    pageRoute({
      path: '/staff/setup',
      may: seeSetup,
      show: async ({ tx, actionId, language }) =>
        page(
          language.t('tasks.setup.title'),
          <SetupPage
            areas={await listPoints(sources, { tx, actionId })}
            settings={settings()}
            demonstration={demonstration}
          />,
        ),
    }),
  ];
}
