import type { Cast } from '../../../tests/support/cast.ts';
import type { Tx } from '../../platform/work.ts';
import { buildStandard } from '../testing.ts';
import { adjudicate } from './adjudicate.ts';
import { type AnswerKind, strands } from './answers.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { askQuestions } from './ask-questions.ts';
import { closeCycle } from './close-cycle.ts';
import { createCycle } from './create-cycle.ts';
import { handIn } from './hand-in.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { openCycle } from './open-cycle.ts';
import { placesOf } from './places.ts';
import { publishCycle } from './publish-cycle.ts';
import { isDemonstration, listCycleStandards, listPlaces, listQuestions, type Place } from './queries.ts';
import { listPlacedAnswers } from './queries-seats.ts';
import { listVerdicts } from './queries-verdicts.ts';
import { partsOf, seenOf } from './rules.ts';
import { saveAnswers } from './save-answers.ts';
import type { TypedAnswer } from './schema.ts';

/** What an assessor says with all that a source needs. */
export function anAnswer(kind: AnswerKind | null = '50', more: Partial<TypedAnswer> = {}): TypedAnswer {
  return {
    kind,
    note: 'Read twice.',
    sourceTitle: 'Code of the tests',
    sourcePlace: 'art_1__para_2',
    sourceOn: '2025-06-01',
    sourceQuote: 'Nobody is punished for having been smuggled.',
    sourceUrl: 'https://example.org/code',
    sourceIdentifier: '',
    lawVersionId: null,
    ...more,
  };
}

/** What each assessor notes for whoever adjudicates; nobody else ever reads it. */
export const notes = ['Noted by the national assessor.', 'Noted by the second assessor.'] as const;

export type Until = 'drafted' | 'answering' | 'handed_in' | 'adjudicating' | 'reply' | 'published';
export type BuiltCycle = {
  readonly cycleId: string;
  readonly places: readonly Place[];
  readonly standards: readonly string[];
  /** The seats of the first place: its national assessor's and the second's. */
  readonly seats: readonly [string, string];
  readonly invitationId: string | undefined;
};

/**
 * A cycle of one standard `key` with a question a strand, in one jurisdiction, as far as `until`: assessed by `cene` and his namesake
 * of the other partner (the other way round on the foreign side), led by `ana`. They differ in the Law strand.
 */
export async function buildCycle(
  cast: Cast,
  tx: Tx,
  {
    until = 'drafted',
    side = cast,
    key = 'T1',
    asks = true,
  }: { until?: Until; side?: Cast | Cast['foreign']; key?: string; asks?: boolean } = {},
): Promise<BuiltCycle> {
  const { actionId } = cast;
  const ana = cast.work(cast.ana);
  const [first, second] = side === cast ? [cast.cene, cast.foreign.cene] : [cast.foreign.cene, cast.cene];
  const demonstration = await isDemonstration(tx);
  // The jurisdiction of the side's own institution; invented ones have none.
  const code = placesOf(demonstration).at(demonstration || side !== cast ? 0 : -1)!;
  const known = await tx
    .selectFrom('matrix.standard')
    .select('id')
    .where('actionId', '=', actionId)
    .where('key', '=', key)
    .executeTakeFirst();
  const standardId = known?.id ?? (await buildStandard(tx, { actionId, key })).standardId;
  const cycleId = await createCycle(ana, {
    title: 'Cycle of the tests',
    asOf: '2026-06-30',
    language: 'en',
    places: [code],
    standardIds: [standardId],
  });
  const [standard] = await listCycleStandards(tx, cycleId);
  const questions = strands.map((strand) => ({ strand, text: `What does ${strand} say?`, weight: 1 }));
  await askQuestions(ana, { cycleStandardId: standard!.id, form: { version: standard!.version, questions } });
  const places = await listPlaces(tx, cycleId);
  const place = places[0]!.id;
  const appoint = (seat: 'national' | 'second', one: typeof first) =>
    appointAssessor(ana, {
      cycleId,
      form: { place, seat, assessor: `${one.personId}/${one.organisationId}` },
    });
  const seats = [await appoint('national', first), await appoint('second', second)] as const;
  const built = { cycleId, places, standards: [standard!.id], seats, invitationId: undefined };
  if (until === 'drafted') return built;
  await openCycle(ana, { cycleId });
  if (until === 'answering') return built;
  const parts = partsOf(await listQuestions(tx, { cycleId }));
  for (const [at, actor] of [first, second].entries()) {
    for (const part of parts) {
      const kind = part.endsWith('law') && at === 1 ? '100' : '50';
      await saveAnswers(cast.work(actor), {
        seatId: seats[at]!,
        part,
        answers: [anAnswer(kind, { note: notes[at]! })],
      });
    }
    await handIn(cast.work(actor), { seatId: seats[at]! });
  }
  if (until === 'handed_in') return built;
  await closeCycle(ana, { cycleId });
  if (!asks) return built;
  const invitationId = await inviteInstitution(ana, {
    cycleId,
    form: { place, organisation: side.organisations.institution },
  });
  if (until === 'adjudicating') return { ...built, invitationId };
  await decideAll(cast, tx, { placeId: place, standard: key });
  await tx.updateTable('matrix.cycle').set({ replyDays: 5 }).where('id', '=', cycleId).execute();
  await handOver(ana, { cycleId, form: { replyUntil: '2026-11-30', unheard: [] } });
  if (until === 'published') await publishCycle(cast.work(cast.ana, '2026-12-05T12:00:00.000Z'), { cycleId });
  return { ...built, invitationId };
}

/** Decides everything about a standard in a place for the first assessor, with a reason. */
export async function decideAll(
  cast: Cast,
  tx: Tx,
  { placeId, standard }: { placeId: string; standard: string },
): Promise<void> {
  const answers = await listPlacedAnswers(tx, { placeId });
  const [any] = answers;
  const { cycleId } = await tx
    .selectFrom('matrix.cyclePlace')
    .select('cycleId')
    .where('id', '=', placeId)
    .executeTakeFirstOrThrow();
  const questions = (await listQuestions(tx, { cycleId })).filter((one) => one.standard === standard);
  const verdicts = questions.map(({ id }) => ({
    kind: answers.find((one) => one.questionId === id && one.seat === any!.seat)!.kind,
    reason: 'The first reading is closer to the words.',
  }));
  const ids = new Set(questions.map(({ id }) => id));
  const seen = seenOf((await listVerdicts(tx, { placeId })).filter(({ questionId }) => ids.has(questionId)));
  await adjudicate(cast.work(cast.ana), { placeId, standard, form: { seen, verdicts } });
}
