import type { Shown } from '../platform/suppression.ts';

/** Where indicators stand, as the reader may see it, by code. What is not in it was not counted yet. */
export type Standing = ReadonlyMap<string, Shown>;
