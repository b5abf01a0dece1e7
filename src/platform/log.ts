import { type LogLevel, logLevels } from './setting-list.ts';

/**
 * What a line of the log may hold. There is no key for a name, an address, a path or anything typed, and no other key
 * is written: personal data cannot come in by accident.
 */
export type LogFields = {
  readonly requestId?: string;
  readonly method?: string;
  /** The route's pattern, `/calls/:id`, never the path. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** A job's or a verb's word. */
  readonly word?: string;
  readonly count?: number;
  /** The word of a permission that somebody had not. */
  readonly refused?: string;
  /** The attempt to get round a check that was refused. */
  readonly attempt?: string;
  /** The class of an error and where it came from; its message may quote a person's data and is left out. */
  readonly error?: unknown;
};
export type Log = (level: LogLevel, message: string, fields?: LogFields) => void;

/** Writes one JSON object a line: level, time, message, and of the fields those that are allowed. */
export function makeLog(
  least: LogLevel,
  write: (line: string) => void = (line) => process.stdout.write(line),
  clock: () => Date = () => new Date(),
): Log {
  return (level, message, fields = {}) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    const { requestId, method, route, status, milliseconds, word, count, refused, attempt, error } = fields;
    const told = { requestId, method, route, status, milliseconds, word, count, refused, attempt };
    const kept = { ...told, ...describe(error) };
    write(`${JSON.stringify({ level, time: clock().toISOString(), message, ...kept })}\n`);
  };
}

/** PostgreSQL's code and constraint say what happened; its message and detail quote values. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return {};
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { error: error.name, code, constraint, frames };
}
