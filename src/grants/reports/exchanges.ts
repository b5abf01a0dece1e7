import type { Instant } from '../../platform/dates.ts';

/** A query on an expenditure, or why it was rejected, with the answer to it. Days are missing of what is older than they are kept. */
export type Exchange = {
  readonly rule: string | null;
  readonly query: string | null;
  readonly askedAt: Instant | null;
  readonly reply: string | null;
  readonly repliedAt: Instant | null;
};
export type Asked = Exchange & { readonly earlierQueries: readonly Exchange[] };

/** All that was asked about an expenditure and answered, in pairs, the oldest first. */
export function exchangesOf({ earlierQueries, rule, query, askedAt, reply, repliedAt }: Asked): Exchange[] {
  const last = query === null ? [] : [{ rule, query, askedAt, reply, repliedAt }];
  return [...earlierQueries, ...last];
}

/** An expenditure that is asked about anew, or rejected: nothing is answered yet, and what was before is kept. */
export function askedAnew(line: Asked, asked: { rule: string; query: string; askedAt: Instant }) {
  return { ...asked, reply: null, repliedAt: null, earlierQueries: exchangesOf(line) };
}
