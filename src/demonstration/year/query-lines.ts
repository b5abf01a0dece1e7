import { replyToQuery, reviewLine } from '../../grants/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Running } from './make-agreement.ts';
import type { Stage } from './stage.ts';

/** A report as it was written: its lines in their order; `rejected` counts those that will not be accepted. */
export type Written = {
  readonly reportId: string;
  readonly lineIds: readonly string[];
  readonly rejected: number;
};

const queries = [
  { rule: 'no_document', text: 'Which receipt belongs to this amount? The number names two.' },
  { rule: 'wrong_rate', text: 'This was paid on another day than the one given. Please look again.' },
] as const;
const replies = [
  'The second of the two; the first was for our own account. We enclose a better copy when you visit.',
  'The day is right: the invoice is older, the payment was made on this day.',
];

/** The officer accepts all lines but the last two, which are queried. */
export async function queryLines(
  stage: Stage,
  { opened }: Running,
  { lineIds }: Written,
  now: Instant,
): Promise<void> {
  const work = stage.work(opened.officer, now);
  const accepted = lineIds.length - queries.length;
  for (const [at, lineId] of lineIds.entries())
    await reviewLine(work, {
      lineId,
      verdict: at < accepted ? { verb: 'accept' } : { verb: 'query', ...queries[at - accepted]! },
    });
}

/** The sub-grantee answers both queries. */
export async function answerQueries(
  stage: Stage,
  { applicant }: Running,
  { lineIds }: Written,
  now: Instant,
): Promise<void> {
  const work = stage.work(applicant.member ?? applicant.certifier, now);
  for (const [at, lineId] of lineIds.slice(-replies.length).entries())
    await replyToQuery(work, { lineId, reply: replies[at]! });
}
