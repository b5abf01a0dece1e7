import type { Tx } from '../../platform/work.ts';
import type { Dated } from './due.ts';
import type { DonorReport } from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import { listVersionHeads } from './queries-versions.ts';

/** A report with the days that its own are counted from. */
export async function datedOf(tx: Tx, report: DonorReport): Promise<Dated> {
  const [latest] = await listVersionHeads(tx, report.id);
  const returned = (await listQuestions(tx, report.id)).filter(({ kind }) => kind === 'return').at(-1);
  return {
    state: report.state,
    endsOn: report.endsOn,
    submittedAt: latest?.submittedAt ?? null,
    returnedAt: returned?.askedAt ?? null,
  };
}
