import type { Tx } from '../../src/platform/work.ts';
import { attendanceListRoutes, participationRoutes, trainingRoutes } from '../../src/training/index.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { type Cast, castOf } from './cast.ts';
import { testDatabase } from './database.ts';
import { openPages } from './pages.tsx';

export type TrainingPages = Awaited<ReturnType<typeof openTrainingPages>>;
export const secret = 'the secret of the tests is long enough to be one';

/** The pages of trainings over the people of the tests, with one training that has three places. */
export async function openTrainingPages() {
  const db = await testDatabase();
  const within = <T>(run: (tx: Tx) => Promise<T>) => db.transaction().execute(run);
  const cast: Cast = await within((tx) => castOf(tx, { definition: { grids: [] } }));
  const build = (more: Partial<Parameters<typeof buildTraining>[1]>) =>
    within((tx) =>
      buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
        secret,
        ...more,
      }),
    );
  const training = await build({ places: 3 });
  const needs = { secret, baseUrl: 'http://localhost:3000' };
  const pages = openPages(db, cast.actionId, [
    ...trainingRoutes,
    ...participationRoutes(needs),
    ...attendanceListRoutes({ baseUrl: needs.baseUrl, demonstration: false }),
  ]);
  return { cast, within, build, training, pages };
}
