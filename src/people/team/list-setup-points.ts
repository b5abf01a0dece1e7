import type { SetupSource } from '../../platform/setup.ts';
import { countAble } from './queries.ts';

/** Two administrators, so that one lost key shuts nobody out, and a data protection officer. */
export const teamSetup: SetupSource = async ({ tx, actionId }) => {
  const href = '/organisation/people';
  const able = await countAble(tx, actionId);
  return [
    { key: 'administrators', done: able.administrator > 1, href },
    { key: 'officer', done: able.data_protection_officer > 0, href },
  ];
};
