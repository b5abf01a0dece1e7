import type { Disclosed, Order, Progress } from './types.ts';

/**
 * Protects a table and audits what would be published, in a thread of its own, one table at a time. The thread is ended when the
 * limits are over. Nothing is published that no audit passed.
 */
export type DiscloseTable = (order: Order, progress?: Progress) => Promise<Disclosed>;
