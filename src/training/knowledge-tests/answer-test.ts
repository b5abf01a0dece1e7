import {
  check,
  findSection,
  type SavedSection,
  saveSection,
  sectionAfter,
  submittedAnswers,
} from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Typed } from '../../platform/http/route.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { lockOwn } from '../participants/cancel-registration.ts';
import { answerTest, handInTest } from './permissions.ts';
import { findTest, listOwnPapers, savePaperRow } from './queries.ts';
import { rightlyAnswered, roundAt, windowsOf } from './rules.ts';

const formContext = { attachments: {} };

/** The open paper behind a link, its training locked. Problems: `not_found`, `participant_state`, `test_not_open`, `test_handed_in`. */
async function lockPaper(work: Work, secrets: { readonly secret: string }, linkSecret: string) {
  const { tx, now } = work;
  const { participant, gathering } = await lockOwn(work, secrets, { linkSecret });
  if (participant.state !== 'registered') throw problem('participant_state');
  const test = await findTest(tx, gathering.id);
  const round = test && roundAt(windowsOf(await listHalfDays(tx, gathering.id)), test, now);
  if (!test || !round || gathering.withdrawnAt !== null) throw problem('test_not_open');
  const paper = (await listOwnPapers(tx, participant.id)).find((one) => one.round === round);
  if (paper?.handedInAt) throw problem('test_handed_in');
  const draft = paper?.draft ?? { answers: {}, raw: {} };
  return { test, round, draft, participantId: participant.id };
}

/** Keeps what was answered on one page of the test, and says which page is next. Problems: as for handing in, and `not_found` for a page there is not. */
export async function savePaper(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret, section, typed }: { linkSecret: string; section: string; typed: Typed },
): Promise<SavedSection & { readonly next: string | undefined }> {
  mustBeAbleTo(work.actor, answerTest, undefined);
  const { test, round, draft, participantId } = await lockPaper(work, secrets, linkSecret);
  const asked = findSection(test.definition, section);
  if (!asked) throw problem('not_found');
  const saved = saveSection(test.definition, asked, draft, typed, formContext);
  await savePaperRow(work.tx, { participantId, round, draft: saved.draft, updatedAt: work.now });
  // What somebody answered stands in no trail.
  await audit({ ...work, actor: nobody }, answerTest.name, { kind: 'participant', id: participantId });
  const next = saved.press.kind === 'leave' ? undefined : sectionAfter(test.definition, saved.draft, asked);
  return { ...saved, next: next?.key };
}

/**
 * Hands in the answers of this round; they do not change any more. Problems: `not_found`, `participant_state`, `test_not_open`,
 * `test_handed_in`, `test_unfinished`.
 */
export async function handIn(
  work: Work,
  secrets: { readonly secret: string },
  { linkSecret }: { linkSecret: string },
): Promise<void> {
  mustBeAbleTo(work.actor, handInTest, undefined);
  const { test, round, draft, participantId } = await lockPaper(work, secrets, linkSecret);
  const open = check(test.definition, draft, formContext, 'submit');
  if (open.length > 0) throw problem('test_unfinished', { count: open.length });
  const rightAnswers = rightlyAnswered(test, submittedAnswers(test.definition, draft.answers));
  const at = { handedInAt: work.now, updatedAt: work.now };
  await savePaperRow(work.tx, { participantId, round, draft, rightAnswers, ...at });
  await audit(
    { ...work, actor: nobody },
    handInTest.name,
    { kind: 'participant', id: participantId },
    { round },
  );
}
