import type { Standing } from '../database/standing.ts';
import type { Answer, Context } from './route.ts';

/** What came of one arrival, and what the log and the kept answers are told of it. */
export type Handled = {
  readonly answer: Answer;
  readonly context: Context;
  /** The word of the permission that somebody had not. */
  readonly refused?: string;
  /** The attempt to get round a check that was refused. */
  readonly attempt?: string;
  /** Minutes after which it may be asked again. */
  readonly wait?: number;
  /** As what the public reads stood when the answer was made. */
  readonly standing?: Standing | undefined;
};
