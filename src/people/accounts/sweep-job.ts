import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Accounts } from './open-accounts.ts';
import { sweepAccounts } from './queries.ts';

/** Every sign-in sweeps too; where nobody signs in for days, counts of tries still go. */
export function sweepJob(accounts: Accounts): JobDefinition {
  return { word: 'person.sweep_tries', every: '30 3 * * *', run: () => sweepAccounts(accounts.db) };
}
