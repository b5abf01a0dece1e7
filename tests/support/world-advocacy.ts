import { commentOnParagraph } from '../../src/advocacy/comments/comment-on-paragraph.ts';
import { recordEcho } from '../../src/advocacy/echo/record-echo.ts';
import { buildEngagement } from '../../src/advocacy/engagements/testing.ts';
import { buildMaterial } from '../../src/advocacy/materials/testing.ts';
import { addMeasure } from '../../src/advocacy/measures/add-measure.ts';
import { buildAsked, buildOutcome } from '../../src/advocacy/outcomes/testing.ts';
import { buildPosition } from '../../src/advocacy/positions/testing.ts';
import { buildAdoption, buildPractice } from '../../src/advocacy/practices/testing.ts';
import { buildAddressee, buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { buildReply } from '../../src/advocacy/replies/testing.ts';
import { buildRequest } from '../../src/advocacy/requests/testing.ts';
import { buildLetter } from '../../src/advocacy/responses/testing.ts';
import { buildPaper } from '../../src/papers/testing.ts';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import type { Tx } from '../../src/platform/work.ts';
import { addConclusions } from '../../src/training/index.ts';
import { testSecret } from '../../src/training/participants/testing.ts';
import { buildGathering } from '../../src/training/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/** A clause of a gathering that this side hosts. */
async function concluded(tx: Tx, cast: Cast, side: Side): Promise<Records> {
  const gatheringId = await buildGathering(tx, {
    actionId: cast.actionId,
    hostId: side.organisations.partner,
    recordedBy: side.elira.personId,
    jurisdiction: side === cast ? 'RS' : 'AL',
  });
  const form = { clauses: ['Somebody answers at night.'], language: 'en' as const };
  const [conclusion] = await addConclusions(cast.work(side.elira), { gatheringId, form });
  return { conclusion: conclusion! };
}

/** A published recommendation to this side's institution, and a draft. */
export async function advocacy(tx: Tx, cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const { actionId } = cast;
  const addressee = { organisationId: side.organisations.institution };
  const given = { actionId, recordedBy: side.elira.personId, addressee };
  const published = await buildRecommendation(tx, given);
  return {
    recommendation: published,
    published_recommendation: published,
    'recommendation of recommendation.publish': await buildRecommendation(tx, { ...given, state: 'draft' }),
    asked_recommendation: published,
    recommendation_request: (
      await buildRequest(tx, {
        ...{ recommendationId: published, secret: testSecret },
        ...{ senderId: side.organisations.partner, sentBy: side.elira.personId },
      })
    ).id,
    ...(await concluded(tx, cast, side)),
    ...(await practice(tx, cast, side, file)),
    ...(await letter(tx, cast, side, { recommendationId: published, file })),
    ...(await replies(cast, side, [published, await buildRecommendation(tx, given)], file)),
    ...(await influence(tx, cast, side, published)),
    addressee: await buildAddressee(tx, actionId, addressee),
    measure: await addMeasure(cast.work(side.elira), {
      recommendationId: published,
      form: { title: 'Measure of the tests', office: 'Board of the tests', state: 'planned', dueOn: null },
    }),
  };
}

/** A meeting for a recommendation, what changed after it and who is asked about that, and where a body stands. */
async function influence(tx: Tx, { actionId }: Cast, side: Side, recommendationId: string): Promise<Records> {
  const given = { actionId, recordedBy: side.elira.personId };
  const { partner, cso, institution } = side.organisations;
  const changed = { ...given, harvesterId: partner };
  const outcomeId = await buildOutcome(tx, changed);
  const ofCso = await buildAsked(tx, { actionId, outcomeId, organisationId: cso });
  const ofInstitution = await buildAsked(tx, { actionId, outcomeId, organisationId: institution });
  return {
    engagement: await buildEngagement(tx, {
      ...given,
      sideId: partner,
      recommendationIds: [recommendationId],
    }),
    outcome: outcomeId,
    published_outcome: await buildOutcome(tx, { ...changed, said: 'agree', published: true }),
    'outcome of outcome.publish': await buildOutcome(tx, { ...changed, said: 'agree' }),
    substantiation: ({ organisationKind }) => (organisationKind === 'institution' ? ofInstitution : ofCso),
    position_issue: recommendationId,
    position: await buildPosition(tx, { ...given, recommendationId }),
  };
}

/** A reply by letter, and the letter. */
async function letter(
  tx: Tx,
  cast: Cast,
  side: Side,
  { recommendationId, file }: { recommendationId: string; file: StoredFile },
): Promise<Records> {
  const responseId = await buildLetter(tx, { recommendationId, recordedBy: side.elira.personId });
  const paper = { kind: 'response', ownerId: responseId, file } as const;
  return { response: responseId, response_paper: await buildPaper(cast.work(side.elira), paper) };
}

/** Replies of the institution: a draft, one that waits for approval and one that was sent, each with a file. */
async function replies(
  cast: Cast,
  side: Side,
  [first, second]: readonly [string, string],
  file: StoredFile,
): Promise<Records> {
  const work = cast.work(side.dragan);
  const reply = await buildReply(work, { recommendationId: first });
  const sent = await buildReply(work, { recommendationId: second, until: 'sent' });
  const submitted = await buildReply(work, { recommendationId: second, until: 'submitted' });
  const paperOf = (ownerId: string) =>
    asSeenBy(work.tx, side.dragan, () =>
      buildPaper(work, { kind: 'reply', ownerId, file, published: false }),
    );
  return {
    reply,
    'reply of reply.take_back': submitted,
    'reply of reply.return': submitted,
    reply_file: await paperOf(reply),
    reply_paper: await paperOf(sent),
  };
}

/** A published practice that one body adopted, and a draft. */
async function practice(tx: Tx, cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const { actionId } = cast;
  const given = { actionId, recordedBy: side.elira.personId };
  const work = cast.work(side.elira);
  const practiceId = await buildPractice(tx, given);
  const adoptionId = await buildAdoption(tx, { ...given, practiceId });
  const paper = await buildPaper(work, { kind: 'practice', ownerId: practiceId, file });
  return {
    practice: practiceId,
    published_practice: practiceId,
    'practice of practice.publish': await buildPractice(tx, { ...given, state: 'draft' }),
    adoption: adoptionId,
    practice_paper: paper,
    published_paper: paper,
    adoption_paper: await buildPaper(work, { kind: 'adoption', ownerId: adoptionId, file }),
  };
}

/** A material in every state, written by the programme manager so that this side's officer may review it, and an echo of one. */
export async function materials(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const made = (until: 'draft' | 'in_review' | 'approved' | 'published') =>
    buildMaterial(cast, { writer: side.ana, reviewer: side.elira, until });
  const [draft, published, inReview] = [
    await made('draft'),
    await made('published'),
    await made('in_review'),
  ];
  const own = { kind: 'material', ownerId: draft, file, published: false } as const;
  const comment = { materialId: inReview, language: 'en', paragraph: 1, text: 'Say who.' } as const;
  return {
    material_comment: await commentOnParagraph(cast.work(side.elira), comment),
    material_paper: await buildPaper(cast.work(side.ana), own),
    material: draft,
    published_material: published,
    'material of material.review': inReview,
    'material of material.publish': await made('approved'),
    'material of material.revise': published,
    'material of material.withdraw': published,
    media_echo: await recordEcho(cast.work(side.elira), {
      materialId: published,
      outlet: 'Gazette of the tests',
      title: 'A door is open',
      appearedOn: '2026-11-20',
      url: null,
      language: 'en',
      jurisdiction: null,
    }),
  };
}
