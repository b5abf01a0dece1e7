import { sql } from 'kysely';
import { buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { getTextFor } from '../../src/grants/agreement-text/queries.ts';
import { saveAgreementText } from '../../src/grants/agreement-text/save-agreement-text.ts';
import { proposePublicity } from '../../src/grants/agreements/propose-publicity.ts';
import { protectAgreement } from '../../src/grants/agreements/protect-agreement.ts';
import { terminateAgreement } from '../../src/grants/agreements/terminate-agreement.ts';
import { assignAssessor } from '../../src/grants/assessment/assign-assessor.ts';
import { addAsset } from '../../src/grants/closing/add-asset.ts';
import { buildClosed, buildConfirmed, buildReported } from '../../src/grants/closing/testing.ts';
import { buildFreed } from '../../src/grants/reserve/testing.ts';
import { makeRanking } from '../../src/grants/selection/make-ranking.ts';
import {
  buildAgreement,
  buildAssessed,
  buildAwarded,
  buildCall,
  buildEligible,
  buildPublishedCall,
  times,
} from '../../src/grants/testing.ts';
import { answerAll } from '../../src/network/capacity/testing.ts';
import { buildOrganisation } from '../../src/network/testing.ts';
import { buildEmergency } from '../../src/people/emergency/testing.ts';
import { insertRecovery } from '../../src/people/recovery/queries.ts';
import { buildPerson } from '../../src/people/testing.ts';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { decideBreach, findSubject, makeRequest, recordBreach } from '../../src/privacy/index.ts';
import { askAboutDonorReport } from '../../src/results/report/ask-about-donor-report.ts';
import { buildReadyReport } from '../../src/results/report/testing.ts';
import { type Cast, noon } from '../support/cast.ts';
import type { World } from '../support/world.ts';
import type { Made } from './made.ts';
import { trainings } from './more-trainings.ts';

/** Records in states that the world of the tests has none of, by their kind. */
export type MoreStates = Readonly<Record<string, readonly string[]>>;

/** What is chosen by an address before there is a form to fill. */
export const chosenFirst: Readonly<Record<string, (more: MoreStates) => string>> = {
  '/staff/organisations/:organisationId/merge': (more) => `with=${more.organisation![0]}`,
};

/** What is typed from a paper or a screen that is not this page. */
export const readElsewhere: Readonly<Record<string, (more: MoreStates) => Readonly<Record<string, string>>>> =
  {
    '/staff/gatherings/:gatheringId/attendance-list/scan': (more) => ({ code: more.participant![1]! }),
  };

/** What can be done to a record only in a state of its own: such records, put beside those of the world on the own side. */
export async function moreStates(tx: Tx, { cast, own }: World, file: StoredFile): Promise<MoreStates> {
  const made: Made[] = [
    await agreements(cast, file),
    await calls(cast, file),
    await ofPeople(tx, cast),
    await privacy(tx, cast),
    await trainings(tx, cast),
    await others(tx, cast, own),
    await heldBack(tx, own),
  ];
  const kinds = new Set(made.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...kinds].map((kind) => [kind, made.flatMap((one) => one[kind] ?? [])]));
}

/** One organisation of the world has many grants: their calls allow so much. */
const form = { third_party_ceiling: '200000' };

/** Equipment that may be taken out of the list, money to pay back, and a protected sub-grant before and after its lifting was proposed. */
async function agreements(cast: Cast, file: StoredFile): Promise<Made> {
  const equipped = await buildAgreement(cast, { file, form });
  await addAsset(cast.work(cast.besa), {
    ...{ agreementId: equipped.agreementId, name: 'A boat', costMinor: 100_00, fate: 'kept', receiver: '' },
  });
  const closed = await buildClosed(cast, undefined, form);
  const protectedOne = async () => {
    const { agreementId } = await buildAgreement(cast, { file, form });
    const reason = { protectionReason: 'Threats in the town.' };
    const protection = { delayUntil: null, generalisePlace: true, withholdName: true, ...reason };
    await protectAgreement(cast.work(cast.elira), { agreementId, protection });
    return agreementId;
  };
  const proposed = await protectedOne();
  await proposePublicity(cast.work(cast.ana), {
    agreementId: proposed,
    publicity: { endDelay: false, showPlace: true, showName: true },
    reason: 'They asked for it.',
  });
  const reported = await buildReported(cast, undefined, form);
  const confirmed = await buildConfirmed(cast, undefined, form);
  const ended = await buildReported(cast, undefined, form);
  await terminateAgreement(cast.work(cast.elira), { ...ended, reason: 'The road was closed.' });
  const drafted = await buildAgreement(cast, { file, form, draft: true });
  const { content } = await getTextFor(
    cast.work(cast.elira).tx,
    { actionId: cast.actionId, callId: null },
    noon,
  );
  await saveAgreementText(cast.work(cast.elira), {
    ...{
      callId: drafted.callId,
      seen: 0,
      content: `${content}\n\n# More\nMore.`,
      reason: 'A lawyer read it.',
    },
  });
  return {
    agreement: [
      ...[equipped, closed, reported, confirmed, ended, drafted].map(({ agreementId }) => agreementId),
      ...[await protectedOne(), proposed],
    ],
  };
}

/** A draft and an open call whose deadline comes soon, a decision of yesterday, money on a lot, and an assessor who has not declared. */
async function calls(cast: Cast, file: StoredFile): Promise<Made> {
  const days = { opens_on: '2026-11-01', deadline_on: '2026-11-27' };
  const draft = await buildCall(cast, { form: { ...days, deadline_on: '2026-12-20' } });
  const closing = await buildPublishedCall(cast, { form: days });
  const awarded = await buildAwarded(cast, { file });
  const freed = await buildFreed(cast, { file });
  await cast
    .work(cast.ana)
    .tx.updateTable('grants.decision')
    .set({ communicatedAt: '2026-11-24T09:00:00.000Z', reserveValidUntil: '2027-02-28' })
    .where('callId', 'in', [awarded.callId, freed.callId])
    .execute();
  const assessed = await buildPublishedCall(cast);
  await buildAssessed(cast, assessed, { file });
  const ranked = await buildPublishedCall(cast);
  await buildAssessed(cast, ranked, { file });
  await makeRanking(cast.work(cast.elira, times.decided), ranked);
  const eligible = await buildEligible(cast, await buildPublishedCall(cast), { file });
  const assignment = await assignAssessor(cast.work(cast.elira, times.after), {
    applicationId: eligible.applicationId,
    assessorId: cast.cene.personId,
  });
  return {
    call: [draft, closing, assessed, ranked].map(({ callId }) => callId),
    application: [awarded.applicationId],
    lot: [freed.lotId],
    assignment: [assignment],
  };
}

/** Emergency access that lasts, and somebody who waits for colleagues to vouch. */
async function ofPeople(tx: Tx, cast: Cast): Promise<Made> {
  const { actionId } = cast;
  const lasting = await buildEmergency(tx, { actionId, actor: cast.ivo, since: '2026-11-25T11:00:00.000Z' });
  const recovery = newId();
  await insertRecovery(tx, {
    ...{ id: recovery, actionId, personId: await buildPerson(tx, { name: 'Waiting' }) },
    ...{ organisationId: cast.organisations.cso, stopSha256: `${recovery} of nobody` },
    ...{ createdAt: '2026-11-25T11:00:00.000Z', opensAt: '2026-11-25T11:30:00.000Z' },
  });
  return { emergency: [lasting], recovery: [recovery] };
}

/** A breach with nothing left to do, and a request of somebody whose name was changed since they were found. */
async function privacy(tx: Tx, cast: Cast): Promise<Made> {
  const { hana, bora } = cast;
  const breach = await recordBreach(cast.work(hana), {
    form: {
      ...{ version: 1, title: 'A key was lost', happened: 'It was found again.', people: 1 },
      ...{ knownAt: '2026-11-24T09:00:00.000Z', jurisdictions: ['RS'], records: ['participant'] },
      ...{ consequences: '', measures: 'The lock was changed.' },
    },
  });
  await decideBreach(cast.work(hana), {
    breachId: breach,
    form: { version: 1, risk: 'unlikely', reason: 'Nobody had it.' },
  });
  const request = await makeRequest(cast.work(bora), {
    form: { kind: 'erasure', about: 'Erase what you hold about me.' },
  });
  await asSeenBy(tx, hana, () =>
    findSubject(cast.work(hana), { requestId: request, form: { way: 'account', sought: '' } }),
  );
  await tx.updateTable('people.person').set({ name: 'Bora Anew' }).where('id', '=', bora.personId).execute();
  return { breach: [breach], privacy_request: [request] };
}

/** What a body has not answered, a question about a report and one to submit, an assessment with every answer, and a namesake. */
async function others(tx: Tx, cast: Cast, own: World['own']): Promise<Made> {
  const { actionId } = cast;
  const asked = await buildRecommendation(tx, {
    ...{ actionId, recordedBy: cast.elira.personId },
    addressee: { organisationId: cast.organisations.institution },
  });
  const donorReportId = own['donor_report of donor_report.return'] as string;
  await askAboutDonorReport(cast.work(cast.goran), { donorReportId, section: null, text: 'Who came?' });
  const assessmentId = own['capacity of capacity.finish'] as string;
  await asSeenBy(tx, cast.besa, () => answerAll(cast.work(cast.besa), assessmentId, '3'));
  const namesake = await buildOrganisation(tx, { actionId, name: 'Bridge Youth Center' });
  return {
    asked_recommendation: [asked],
    donor_report: [await buildReadyReport(cast.work(cast.ana))],
    organisation: [namesake],
  };
}

/** Each file of the world that somebody decides about, once more as the scanner could not look into it. */
async function heldBack(tx: Tx, own: World['own']): Promise<Made> {
  const made: Made = {};
  const papers = Object.keys(own).filter((kind) => kind.endsWith('_paper') && !kind.startsWith('published'));
  const tables: readonly (readonly [string, string])[] = [
    ...papers.map((kind) => [kind, 'papers.paper'] as const),
    ['handout', 'training.handout'],
    ['gap_file', 'grants.gap_file'],
    ['attachment', 'grants.application_attachment'],
  ];
  for (const [kind, table] of tables) {
    const [id, fileId] = [newId(), newId()];
    const { rows } = await sql<{ fileId: string }>`
      select file_id from ${sql.table(table)} where id = ${own[kind] as string}::uuid`.execute(tx);
    if (!rows[0]) throw new Error(`There is no ${kind} in ${table}.`);
    await sql`insert into platform.file select (jsonb_populate_record(f, ${JSON.stringify({
      id: fileId,
      state: 'unchecked',
      check_failure: 'unreachable',
    })}::jsonb)).* from platform.file f where id = ${rows[0].fileId}::uuid`.execute(tx);
    await sql`insert into ${sql.table(table)} select (jsonb_populate_record(t, ${JSON.stringify({
      id,
      file_id: fileId,
    })}::jsonb)).* from ${sql.table(table)} t where id = ${own[kind] as string}::uuid`.execute(tx);
    made[kind] = [id];
  }
  return made;
}
