import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import { gatherContent } from './gather-content.ts';
import { canonicalCycle } from './published-content.ts';
import { type Cycle, listCycleStandards, listQuestions } from './queries.ts';
import { listSummaries, type Summary } from './queries-briefs.ts';
import { listSeats } from './queries-seats.ts';
import { listInvitations } from './queries-verdicts.ts';

/** What is opened to the assessors, as a hash: the questionnaire, how it is weighed, who answers where, and until when. */
export async function seenBeforeOpening(tx: Tx, cycle: Cycle): Promise<string> {
  const { title, asOf, language, replyDays, weights, answerUntil } = cycle;
  const standards = await listCycleStandards(tx, cycle.id);
  const questions = await listQuestions(tx, { cycleId: cycle.id });
  const seats = await listSeats(tx, cycle.id);
  return hashOfContent({
    ...{ title, asOf, language, replyDays, weights, answerUntil },
    standards: standards.map(({ key, area, title }) => ({ key, area, title })),
    questions: questions.map(({ standard, strand, text, weight, sourceMonths }) => ({
      ...{ standard, strand, text, weight, sourceMonths },
    })),
    seats: seats.map(({ code, seat, personId }) => `${code} ${seat} ${personId}`).toSorted(),
  });
}

/** The sheets from which the findings are taken, as a hash: each with its assessor and when it was handed in. */
export async function seenSheets(tx: Tx, { id }: Cycle): Promise<string> {
  const seats = await listSeats(tx, id);
  return hashOfContent(seats.map((one) => `${one.id} ${one.personId} ${one.handedInAt}`).toSorted());
}

/** What the presses on the page of a cycle send along of what it shows, by the name of the step. */
export async function seenOnPage(tx: Tx, cycle: Cycle): Promise<Readonly<Record<string, string>>> {
  if (cycle.state === 'drafted') return { open: await seenBeforeOpening(tx, cycle) };
  return cycle.state === 'answering' ? { close: await seenSheets(tx, cycle) } : {};
}

/** What the institutions are sent, as a hash: all that was found, and who is asked to reply. */
export async function seenFindings(tx: Tx, cycle: Cycle, actionId: string): Promise<string> {
  const { sha256 } = await contentOfCycle(tx, cycle, actionId);
  const invitations = await listInvitations(tx, actionId, cycle.id);
  return hashOfContent({ sha256, invitations: invitations.map(({ id }) => id).toSorted() });
}

/** What the briefs begin with, as a hash. */
export function seenSummaries(summaries: readonly Summary[]): string {
  return hashOfContent(summaries.map(({ placeId, text }) => `${placeId} ${text}`).toSorted());
}

/** What becomes public, as a hash: the content, whose hash is `sha256` (`contentOfCycle`), and what its briefs begin with. */
export async function seenBeforePublication(
  tx: Tx,
  { id }: Pick<Cycle, 'id'>,
  sha256: string,
): Promise<string> {
  return hashOfContent({ sha256, summaries: seenSummaries(await listSummaries(tx, id)) });
}

/** What is published of a cycle as it is now, and its hash. */
export async function contentOfCycle(tx: Tx, cycle: Cycle, actionId: string) {
  return canonicalCycle(await gatherContent(tx, cycle, actionId));
}
