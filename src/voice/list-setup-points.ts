import type { SetupSource } from '../platform/setup.ts';
import { listKindsOfOnePerson, listUnhandledKinds } from './queries-handlers.ts';
import { desks, desksOfTwo } from './rules.ts';

/** Each kind of report has somebody who reads it, and the serious ones two. */
export const voiceSetup: SetupSource = async ({ tx, actionId }) => {
  const lacking = [
    ...(await listUnhandledKinds(tx, actionId, desks)),
    ...(await listKindsOfOnePerson(tx, actionId, desksOfTwo)),
  ];
  return [{ key: 'handlers', done: lacking.length === 0, href: '/staff/voice/handlers' }];
};
