import type { SetupSource } from '../platform/setup.ts';
import { listWithoutContact } from './queries-contacts.ts';

/** The coordinator and each partner have an address on the contact page. */
export const contactSetup: SetupSource = async ({ tx, actionId }) => {
  const [first] = await listWithoutContact(tx, actionId);
  const href = first ? `/staff/organisations/${first.id}/edit` : '/contact';
  return [{ key: 'contacts', done: first === undefined, href }];
};
