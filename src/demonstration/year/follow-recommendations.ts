import {
  addEvidence,
  addMeasure,
  draftReply,
  editRecommendation,
  findRecommendation,
  publishRecommendation,
  type RecommendationForm,
  recommendConclusion,
  recordRecommendation,
  registerLetter,
  replyPapers,
  responsePapers,
  sendReply,
  submitReply,
} from '../../advocacy/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { addDays, type Instant } from '../../platform/dates.ts';
import {
  type InventedRecommendation,
  inventedRecommendations,
  inventedTerritory,
} from '../invented/recommendations.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Player, type Stage } from './stage.ts';

/** The clauses that gatherings concluded, by the gathering's title without its mark: filled while the year goes by. */
export type Concluded = ReadonlyMap<string, readonly string[]>;

/** Plans what institutions are asked: from a clause or recorded, published, followed step by step, and answered. */
export function planRecommendations(stage: Stage, staff: Staff, concluded: Concluded): void {
  for (const one of inventedRecommendations) {
    const officer = staff.get(`grant.officer.${one.by.toLowerCase()}`)!;
    stage.timeline.plan(at(stage, one.on, '10:00'), async (now) => {
      const recommendationId = await begin(stage, staff, officer, one, now, concluded);
      const work = stage.work(officer, now);
      if (one.published) await publishRecommendation(work, { recommendationId });
      for (const { title, office, due } of one.measures)
        await addMeasure(work, {
          recommendationId,
          form: { title, office, state: due < 0 ? 'done' : 'under_way', dueOn: addDays(stage.today, due) },
        });
      planWhatBecame(stage, staff, officer, one, recommendationId);
    });
  }
}

async function begin(
  stage: Stage,
  staff: Staff,
  officer: Player,
  one: InventedRecommendation,
  now: Instant,
  concluded: Concluded,
): Promise<string> {
  const work = stage.work(officer, now);
  const form = formOf(stage, staff, one);
  const [conclusionId] = (one.from && concluded.get(one.from)) || [];
  if (!conclusionId) return recordRecommendation(work, form);
  const recommendationId = await recommendConclusion(work, { conclusionId });
  const sourceBody = `${one.from} (demonstration)`;
  await editRecommendation(work, {
    recommendationId,
    form: { ...form, version: 1, sourceBody, paragraph: '1' },
  });
  return recommendationId;
}

function planWhatBecame(
  stage: Stage,
  staff: Staff,
  officer: Player,
  { title, steps, also = [], letter, reply, waiting }: InventedRecommendation,
  recommendationId: string,
): void {
  const taken = [steps, ...also.map((one) => one.steps)].flatMap((theirs, whose) =>
    theirs.map((one) => ({ ...one, whose })),
  );
  for (const [index, { step, on, text, whose, together }] of taken.entries())
    stage.timeline.plan(at(stage, on + 1, '11:00'), async (now) => {
      const { addressees } = (await findRecommendation(stage.tx, stage.actionId, recommendationId))!;
      await addEvidence(stage.work(officer, now), {
        recommendationId,
        form: {
          step,
          addresseeIds: together ? addressees.map(({ id }) => id) : [addressees[whose]!.id],
          happenedOn: addDays(stage.today, on),
          text,
          reference: `DEMO-E-${index + 1}, invented`,
          url: null,
        },
      });
    });
  if (letter)
    stage.timeline.plan(at(stage, letter.on + 2, '11:30'), async (now) => {
      const work = stage.work(officer, now);
      const reference = `DEMO-L-${title.length}, file of the demonstration`;
      const ownerId = await registerLetter(work, {
        recommendationId,
        form: {
          stance: letter.stance,
          text: `${letter.text} (demonstration)`,
          language: 'en',
          mayBePublished: true,
          givenOn: addDays(stage.today, letter.on),
          letterReference: reference,
        },
      });
      await layPaper(stage, work, {
        owner: responsePapers,
        ownerId,
        title: 'Letter of reply',
        published: true,
      });
    });
  if (reply)
    stage.timeline.plan(at(stage, reply.on, '11:40'), async (now) => {
      const { replyId, paperId } = await draft(stage, staff, recommendationId, reply, now);
      const approver = staff.get('institution.approver')!;
      const form = { mayBePublished: true, publicFiles: [paperId] };
      await asSeenBy(stage.tx, approver, () => sendReply(stage.work(approver, now), { replyId, form }));
    });
  if (waiting)
    stage.timeline.plan(at(stage, waiting.on, '11:50'), async (now) => {
      await draft(stage, staff, recommendationId, waiting, now);
    });
}

/** A reply that a person of the institution writes and submits for approval, with a file. */
async function draft(
  stage: Stage,
  staff: Staff,
  recommendationId: string,
  { stance, text }: NonNullable<InventedRecommendation['reply']>,
  now: Instant,
): Promise<{ replyId: string; paperId: string }> {
  const writer = staff.get('institution')!;
  const work = stage.work(writer, now);
  const form = { stance, text: `${text} (demonstration)`, language: 'en' as const };
  const replyId = await draftReply(work, { recommendationId, form });
  const paper = { owner: replyPapers, ownerId: replyId, title: 'New form' };
  // Staff see no file of a reply before it is sent.
  const paperId = await asSeenBy(stage.tx, writer, () => layPaper(stage, work, paper));
  await submitReply(work, { replyId });
  return { replyId, paperId };
}

function formOf({ today }: Stage, staff: Staff, one: InventedRecommendation): RecommendationForm {
  const institution = one.to === 'institution' ? staff.get('institution')!.organisationId : null;
  return {
    version: 0,
    title: `${one.title} (demonstration)`,
    ask: one.ask,
    addresseeIds: institution ? [institution] : [],
    addresseeNames: [...(institution ? [] : [one.to]), ...(one.also ?? []).map(({ name }) => name)],
    jurisdiction: null,
    territory: inventedTerritory,
    source: one.source,
    sourceBody: one.sourceBody,
    symbol: one.symbol,
    paragraph: one.paragraph,
    saidOn: addDays(today, one.on - 3),
    url: null,
    original: one.original ?? '',
    originalLanguage: one.original ? 'en' : null,
    reviewOn: addDays(today, one.review),
  };
}
