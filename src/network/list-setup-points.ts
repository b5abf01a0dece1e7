import type { SetupSource } from '../platform/setup.ts';
import { listWithoutContact } from './queries-contacts.ts';

/** The coordinator and each partner have an address on the contact page. */
export const contactSetup: SetupSource = async ({ tx, actionId }) => {
  // A programme manager adds them, who has a task for it; the page shows which are missing.
  const missing = await listWithoutContact(tx, actionId);
  return [{ key: 'contacts', done: missing.length === 0, href: '/contact' }];
};
