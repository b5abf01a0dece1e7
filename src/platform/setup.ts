import type { Tx } from './work.ts';

/** One thing that must be there before people rely on an instance. Its sentences are `tasks.setup.<key>` and `tasks.setup.<key>.why`. */
export type SetupPoint = {
  readonly key: string;
  readonly done: boolean;
  /** The page where it is done; none: it is a setting of the machine. */
  readonly href?: string;
};

/** What an area says of itself, from its records. */
export type SetupSource = (asking: {
  readonly tx: Tx;
  readonly actionId: string;
}) => Promise<readonly SetupPoint[]>;
