import type { Instant } from '../dates.ts';

/** Which version of the published records was read, and when it was by both clocks. */
export type Standing = {
  /** Moves in each transaction that changes a table beneath what the public reads (`platform.publication`). */
  readonly version: string;
  /** How far a demonstration has moved the Action's clock. */
  readonly clockShift: string;
  /** By the clock of this process, by which pages tell what is open. */
  readonly now: Instant;
  /** By the clock of the database, by which its views tell what is released. */
  readonly databaseNow: Instant;
};
