import {
  type AnswerKind,
  adjudicate,
  appointAssessor,
  askQuestions,
  closeCycle,
  createCycle,
  handIn,
  inventedPlaces,
  issueErratum,
  listCycleStandards,
  listPlacedAnswers,
  listPlaces,
  listQuestions,
  listStandardChoices,
  listVerdicts,
  openCycle,
  publishCycle,
  type Strand,
  saveAnswers,
  seenOf,
  strands,
  type TypedAnswer,
} from '../../matrix/index.ts';
import { addDays } from '../../platform/dates.ts';
import {
  type InventedCycle,
  inventedAnswer,
  inventedAssessors,
  inventedCycles,
  inventedQuestions,
  inventedSources,
} from '../invented/cycles.ts';
import type { Staff } from './hire-staff.ts';
import { asPlayer, letReply } from './let-reply.ts';
import { recordLaws } from './record-laws.ts';
import { at, type Player, type Stage } from './stage.ts';

type Work = ReturnType<Stage['work']>;
type Sitting = {
  readonly seatId: string;
  readonly person: Player;
  readonly place: number;
  readonly second: boolean;
};

const mostPlaces = Math.max(...inventedCycles.map(({ places }) => places));

/** Plans the cycles of assessment: two that are published, one that institutions may reply to, and one that is being answered, all about invented jurisdictions. */
export function planCycles(stage: Stage, staff: Staff): void {
  let laws: readonly string[] = [];
  for (const invented of inventedCycles)
    stage.timeline.plan(at(stage, invented.begun, '10:00'), async (now) => {
      const manager = staff.get('programme.manager')!;
      if (laws.length === 0) laws = await recordLaws(stage, manager, mostPlaces, now);
      const cycleId = await begin(stage, manager, invented, now);
      const sittings = await appoint(stage, staff, cycleId, invented, now);
      await openCycle(stage.work(manager, now), { cycleId });
      for (const [at_, sitting] of sittings.entries())
        stage.timeline.plan(at(stage, invented.begun + 5 + at_, '13:00'), (later) =>
          asPlayer(stage, sitting.person, later, (work) =>
            answer(stage, work, cycleId, invented, sitting, laws),
          ),
        );
      if (invented.decided !== undefined) finish(stage, staff, cycleId, invented, invented.decided);
    });
}

async function begin(stage: Stage, manager: Player, invented: InventedCycle, now: string): Promise<string> {
  const work = stage.work(manager, now);
  const known = await listStandardChoices(stage.tx, stage.actionId);
  const cycleId = await createCycle(work, {
    title: invented.title,
    asOf: addDays(stage.today, invented.asOf),
    language: 'en',
    places: inventedPlaces.slice(0, invented.places),
    standardIds: known.filter(({ key }) => invented.standards.includes(key)).map(({ id }) => id),
  });
  for (const { id, version } of await listCycleStandards(stage.tx, cycleId))
    await askQuestions(work, { cycleStandardId: id, form: { version, questions: [...inventedQuestions] } });
  return cycleId;
}

async function appoint(
  stage: Stage,
  staff: Staff,
  cycleId: string,
  { places: count }: InventedCycle,
  now: string,
): Promise<Sitting[]> {
  const work = stage.work(staff.get('programme.manager')!, now);
  const places = await listPlaces(stage.tx, cycleId);
  const sittings: Sitting[] = [];
  for (let place = 0; place < count; place++)
    for (const [seat, second] of [
      ['national', false],
      ['second', true],
    ] as const) {
      const person = staff.get(inventedAssessors[place]![second ? 1 : 0])!;
      const assessor = `${person.personId}/${person.organisationId}`;
      const form = { place: places[place]!.id, seat, assessor };
      sittings.push({ seatId: await appointAssessor(work, { cycleId, form }), person, place, second });
    }
  return sittings;
}

/** A sheet is answered part by part and handed in; of a cycle that is still being answered only the first, and of that a part. */
async function answer(
  stage: Stage,
  work: Work,
  cycleId: string,
  { asOf, decided }: InventedCycle,
  { seatId, place, second }: Sitting,
  laws: readonly string[],
): Promise<void> {
  if (decided === undefined && (place > 0 || second)) return;
  const dated = addDays(stage.today, asOf - 40);
  const questions = await listQuestions(stage.tx, { cycleId });
  const standards = [...new Set(questions.map(({ standard }) => standard))];
  for (const [nth, standard] of standards.entries())
    for (const strand of strands) {
      if (decided === undefined && (nth > 0 || strand === 'practice')) return;
      const answers = inventedQuestions.flatMap((asked, question) =>
        asked.strand === strand
          ? [
              typedAnswer(
                strand,
                inventedAnswer({ place, standard: nth, question }, second),
                dated,
                strand === 'law' ? laws[place]! : null,
              ),
            ]
          : [],
      );
      await saveAnswers(work, { seatId, part: `${standard}.${strand}`, answers });
    }
  await handIn(work, { seatId });
}

function typedAnswer(
  strand: Strand,
  kind: AnswerKind,
  dated: string,
  lawVersionId: string | null,
): TypedAnswer {
  const { title, place, quote } = inventedSources[strand];
  const blank = kind === 'no_data' || kind === 'not_applicable';
  return {
    kind,
    note: blank ? 'Asked twice; nobody could say. (demonstration)' : '',
    sourceTitle: blank ? '' : title,
    sourcePlace: blank ? '' : place,
    sourceOn: blank ? null : dated,
    sourceQuote: blank ? '' : quote,
    sourceUrl: null,
    sourceIdentifier: '',
    lawVersionId: blank ? null : lawVersionId,
  };
}

/** From the end of the answering on, each step on its day. */
function finish(stage: Stage, staff: Staff, cycleId: string, invented: InventedCycle, decided: number): void {
  const { published, erratum } = invented;
  const manager = staff.get('programme.manager')!;
  const then = (day: number, act: (work: Work) => Promise<unknown>) =>
    stage.timeline.plan(at(stage, day, '14:00'), (later) => asPlayer(stage, manager, later, act));
  then(decided, async (work) => {
    await closeCycle(work, { cycleId });
    await decide(stage, cycleId, work);
  });
  letReply(stage, staff, cycleId, invented, decided + 5);
  if (published === undefined) return;
  then(published, (work) => publishCycle(work, { cycleId }));
  if (erratum)
    then(published + 20, (work) =>
      issueErratum(work, { cycleId, form: { placeId: null, cycleStandardId: null, text: erratum } }),
    );
}

/** Where the two differ the national assessor's reading is taken, with a reason. */
async function decide(stage: Stage, cycleId: string, work: Work): Promise<void> {
  const questions = await listQuestions(stage.tx, { cycleId });
  for (const { id: placeId } of await listPlaces(stage.tx, cycleId)) {
    const answers = (await listPlacedAnswers(stage.tx, { placeId })).filter(
      ({ seat }) => seat === 'national',
    );
    const verdicts = await listVerdicts(stage.tx, { placeId });
    const found = new Set(verdicts.map(({ questionId }) => questionId));
    for (const standard of new Set(questions.map((one) => one.standard))) {
      const own = questions.filter((one) => one.standard === standard);
      if (own.every(({ id }) => found.has(id))) continue;
      const ids = new Set(own.map(({ id }) => id));
      const seen = seenOf(verdicts.filter(({ questionId }) => ids.has(questionId)));
      const form = {
        seen,
        verdicts: own.map(({ id }) =>
          found.has(id)
            ? { kind: null, reason: '' }
            : {
                kind: answers.find(({ questionId }) => questionId === id)!.kind,
                reason: 'The narrower reading follows the words of the source. (demonstration)',
              },
        ),
      };
      await adjudicate(work, { placeId, standard, form });
    }
  }
}
