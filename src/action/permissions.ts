import { all, permission } from '../platform/permissions.ts';

/** What the Action is, who runs it and where it stands: everybody may know. */
export const seeAction = permission('action.see', { anyone: true });

/** Loading a definition is the operator's and the coordinator's; the system does it at every start. */
export const storeActionPermission = permission('action.store', {
  programme_manager: all,
  administrator: all,
});
