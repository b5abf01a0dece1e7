import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { findCall } from '../calls/queries.ts';
import { askForGap } from '../gaps/ask-for-gap.ts';
import { replyToGap } from '../gaps/reply-to-gap.ts';
import { askQuestion } from '../questions/ask-question.ts';
import { followNext } from '../questions/follow-calls.ts';
import { type BuiltCall, buildPublishedCall, buildSubmitted, statute, times } from '../testing.ts';

/** A closed call whose applications nobody has opened. */
export async function buildUnopened(cast: Cast, options: { side?: Side; file?: StoredFile } = {}) {
  const call = await buildPublishedCall(cast, options);
  return { ...call, ...(await buildSubmitted(cast, call, { ...options, sealed: true })) };
}

/** A question of the institution's associate, who also follows every new call. The call must still take questions. */
export async function buildQuestion(
  cast: Cast,
  { callId }: BuiltCall,
  { side = cast }: { side?: Side } = {},
) {
  const work = cast.work(side.dragan, times.open);
  await followNext(work, { wanted: [(await findCall(work.tx, callId))!.jurisdiction ?? 'all'] });
  return askQuestion(work, { callId, question: 'May a network apply?' });
}

/** A replied request for a document with its file, and one that waits for its reply. */
export async function buildGap(
  cast: Cast,
  { applicationId }: { applicationId: string },
  { side = cast, file = statute }: { side?: Side; file?: StoredFile } = {},
): Promise<{ gapId: string; fileId: string }> {
  const ask = (dueOn: string, kind: 'document' | 'clarification') =>
    askForGap(cast.work(side.elira, times.after), {
      applicationId,
      form: { kind, request: 'The page with the signature is missing.', due_on: dueOn },
    });
  const replied = await ask('2026-02-27', 'document');
  const work = cast.work(side.besa, times.after);
  await replyToGap(work, { gapId: replied, reply: 'Here it is.', files: [file] });
  const { id } = await work.tx
    .selectFrom('grants.gapFile')
    .select('id')
    .where('requestId', '=', replied)
    .executeTakeFirstOrThrow();
  return { gapId: await ask('2026-03-01', 'clarification'), fileId: id };
}
