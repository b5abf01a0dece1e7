import { problem } from '../problem.ts';

/** Too long, too large, no such day, not a text. */
const notStorable = ['22001', '22003', '22007', '22008', '22021'];

/**
 * What the database refused, as the problem a person can understand; anything else comes back as it was.
 * Constraints are named after what they protect, so the constraint's name is the detail of the log, not of the page.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const code = (error as { code?: unknown }).code;
  if (code === '23505') return problem('already_exists');
  if (code === '23503') return problem('in_use');
  // Raised by the trigger that keeps what is final.
  if (code === '23000') return problem('record_is_final');
  if (typeof code === 'string' && notStorable.includes(code)) return problem('value_not_storable');
  if (isLost(error)) return problem('database_unreachable');
  return error;
}

/** The connection's end and refusals while a server stops, starts, recovers, is full or has just become the second one; `pg` gives two of them no code. */
function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return /^(08...|57P0[1-5]|25006|53300|ECONN(REFUSED|RESET|ABORTED)|E(HOST|NET)UNREACH|EAI_AGAIN|EPIPE|ENOENT|ETIMEDOUT)$/.test(
      code,
    );
  return (
    typeof message === 'string' &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      message,
    )
  );
}
