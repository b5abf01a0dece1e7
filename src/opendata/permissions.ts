import { permission } from '../platform/permissions.ts';

/** Open data is for anyone: what may not be public is not in the published views. */
export const openDataPermissions = { see: permission('opendata.see', { anyone: true }) };
