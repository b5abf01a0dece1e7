import { permission } from '../../platform/permissions.ts';

/** What is listed is for everybody, and nobody learns who reads it. */
export const readServices = permission<unknown>('directory.read', { anyone: true });
