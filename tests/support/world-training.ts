import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { askApproval } from '../../src/training/approval/ask-approval.ts';
import { approveGathering } from '../../src/training/approval/decide-approval.ts';
import { buildCheckIn } from '../../src/training/attendance-list/testing.ts';
import { buildCertificate } from '../../src/training/certificates/testing.ts';
import { addConclusions } from '../../src/training/conclusions/add-conclusions.ts';
import { publishConclusions } from '../../src/training/conclusions/publish-conclusions.ts';
import { buildDoor } from '../../src/training/doors/testing.ts';
import { buildExercise, buildPlay } from '../../src/training/exercise/testing.ts';
import { buildHandout } from '../../src/training/handouts/testing.ts';
import { buildQuestions, buildTest } from '../../src/training/knowledge-tests/testing.ts';
import { buildLetter } from '../../src/training/letters/testing.ts';
import { buildLoopInvitation } from '../../src/training/loop/testing.ts';
import { buildMedia } from '../../src/training/media/testing.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { buildSpeaker } from '../../src/training/speakers/testing.ts';
import { buildGathering } from '../../src/training/testing.ts';
import { saveEventTextRow } from '../../src/training/texts/queries.ts';
import { buildToDo } from '../../src/training/to-do/testing.ts';
import type { Cast, Side } from './cast.ts';

/** A gathering that was held; and a training to come, open to all, with a session, a module and somebody who takes part. */
export async function training(
  tx: Tx,
  cast: Cast,
  side: Side,
  file: StoredFile,
): Promise<Record<string, string>> {
  const about = {
    actionId: cast.actionId,
    hostId: side.organisations.partner,
    recordedBy: side.elira.personId,
  };
  const { gatheringId, moduleId, sessionIds, participantIds } = await buildTraining(tx, about);
  const [question] = await buildQuestions(tx, { moduleId, createdBy: side.elira.personId });
  await buildExercise(tx, { moduleId, by: side.elira.personId });
  const played = { sessionId: sessionIds[0]!, moduleId, by: side.elira.personId, participantIds };
  await buildPlay(tx, played);
  const known = { actionId: about.actionId, recordedBy: about.recordedBy, gatheringId };
  const handout = await buildHandout(cast.work(side.elira), {
    gatheringId,
    hostId: about.hostId,
    file,
  });
  const plan = Object.fromEntries(
    ['gathering.plan', 'participant.read', 'participant.keep'].map((word) => [
      `gathering of ${word}`,
      gatheringId,
    ]),
  );
  const form = { clauses: ['A bridge is watched at night.'], language: 'en' as const };
  // As if it were over: the same gathering is open for registration to the other routes.
  const afterwards = cast.work(cast.ana, '2027-12-01T12:00:00.000Z');
  await addConclusions(afterwards, { gatheringId, form });
  await publishConclusions(afterwards, { gatheringId });
  const application = await tx
    .selectFrom('grants.application')
    .select(['id', 'callId'])
    .where('organisationId', '=', side.besa.organisationId)
    .where('submittedAt', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  await buildLoopInvitation(tx, {
    actionId: about.actionId,
    organisationId: side.besa.organisationId,
    applicationId: application.id,
    callId: application.callId,
    moduleId,
  });
  return {
    ...plan,
    learning: gatheringId,
    ...(await drafts(cast, side, about)),
    gathering: await inTwoLanguages(tx, await buildGathering(tx, about)),
    published_event: gatheringId,
    module: moduleId,
    question: question!,
    training_session: sessionIds.at(-1)!,
    ...Object.fromEntries(
      ['exercise.give', 'exercise.open'].map((word) => [`training_session of ${word}`, played.sessionId]),
    ),
    speaker: await buildSpeaker(tx, { ...known, sessionId: sessionIds[0]! }),
    to_do: await buildToDo(tx, known),
    media: await buildMedia(tx, known),
    letter: await buildLetter(tx, known),
    handout,
    published_handout: handout,
    participant: participantIds[0]!,
  };
}

/** A draft, and two that the programme manager asked the grant officer to approve: one waits. */
async function drafts(
  cast: Cast,
  side: Side,
  about: Parameters<typeof buildGathering>[1],
): Promise<Record<string, string>> {
  const { tx } = cast.work(side.ana);
  const draft = (place: { scope?: 'regional'; jurisdiction?: null }) =>
    buildGathering(tx, {
      ...{ ...about, ...place },
      ...{ title: 'Training of the tests', startsOn: '2027-03-01', publishedAt: null },
    });
  const fresh = await draft({});
  // The grant officer of the other side works in another place.
  const asked = await draft({ scope: 'regional', jurisdiction: null });
  const approved = await draft({ scope: 'regional', jurisdiction: null });
  const form = { approver: side.elira.personId, version: 1 };
  for (const gatheringId of [asked, approved]) await askApproval(cast.work(side.ana), { gatheringId, form });
  await approveGathering(cast.work(side.elira), { gatheringId: approved, form: { version: 2 } });
  const of = (id: string, ...words: string[]) => words.map((word) => [`gathering of gathering.${word}`, id]);
  return Object.fromEntries([
    ...of(fresh, 'publish', 'ask_approval', 'cancel_request'),
    ...of(asked, 'approve', 'return'),
    ['gathering that is approved', approved],
  ]);
}

/** Somebody who was at a training that is over, and has its certificate. */
export async function presence(tx: Tx, cast: Cast, side: Side): Promise<Record<string, string>> {
  const { actionId } = cast;
  const hostId = side.organisations.partner;
  const recordedBy = side.elira.personId;
  const { gatheringId, participantIds } = await buildTraining(tx, {
    actionId,
    hostId,
    recordedBy,
    days: ['2026-11-20'],
  });
  const participantId = participantIds[0]!;
  const certificate = { actionId, gatheringId, participantId, hostId, issuedBy: recordedBy };
  const certificateId = await buildCertificate(tx, certificate);
  return {
    check_in: await buildCheckIn(tx, { gatheringId, participantId, recordedBy }),
    door: (await buildDoor(tx, { gatheringId, madeBy: recordedBy, secret: actionId })).id,
    certificate: certificateId,
    published_certificate: certificateId,
  };
}

/** Links of somebody who has a place and a certificate, and of somebody who is invited. */
export async function linksOf(
  tx: Tx,
  cast: Cast,
  secret: string,
  file: StoredFile,
): Promise<{ registered: string; invited: string; handout: string; door: string }> {
  const { actionId } = cast;
  const hostId = cast.organisations.partner;
  const issuedBy = cast.elira.personId;
  const { gatheringId, links, moduleId, participantIds, sessionIds } = await buildTraining(tx, {
    actionId,
    hostId,
    recordedBy: issuedBy,
    secret,
    participants: [{}, { state: 'invited', name: '' }],
  });
  await tx
    .updateTable('training.offer')
    .set({ nights: [-1, 0], travelUpToMinor: 4000 })
    .where('gatheringId', '=', gatheringId)
    .execute();
  await buildCertificate(tx, { actionId, gatheringId, participantId: participantIds[0]!, hostId, issuedBy });
  await buildTest(tx, { gatheringId, openedBy: issuedBy });
  const registered = participantIds.slice(0, 1);
  await buildPlay(tx, { sessionId: sessionIds[0]!, moduleId, by: issuedBy, participantIds: registered });
  const handedOut = { gatheringId, hostId, file, audience: 'participants' as const };
  const handout = await buildHandout(cast.work(cast.elira), handedOut);
  const door = await buildDoor(tx, { gatheringId, madeBy: issuedBy, secret });
  return { registered: links[0]!, invited: links[1]!, handout, door: door.link };
}

/** The event, written in a second language. */
async function inTwoLanguages(tx: Tx, gatheringId: string): Promise<string> {
  const said = { title: 'Takimi', introduction: '', bring: '', inviteNote: '' };
  await saveEventTextRow(
    tx,
    { id: newId(), gatheringId, language: 'sq', ...said },
    '2026-10-21T09:00:00.000Z',
  );
  return gatheringId;
}
