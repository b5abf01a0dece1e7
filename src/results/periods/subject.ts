import type { Subject } from '../../platform/http/route.ts';
import { findPeriod, type Period } from './queries.ts';

/** The period of a path, by `:periodId`. */
export const periodSubject: Subject<Period> = {
  kind: 'results_period',
  param: 'periodId',
  find: async (tx, id, { actionId }) => {
    const found = await findPeriod(tx, id);
    return found?.actionId === actionId ? found : undefined;
  },
};
