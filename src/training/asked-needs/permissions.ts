import { permission } from '../../platform/permissions.ts';

/** Whoever holds the link of a participation says what they need. */
export const askNeeds = permission<unknown>('need.ask', { anyone: true });
