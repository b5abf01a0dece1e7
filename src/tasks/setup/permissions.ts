import { all, permission } from '../../platform/permissions.ts';

/** What is still missing before people rely on the instance. */
export const seeSetup = permission('setup.see', { administrator: all });
