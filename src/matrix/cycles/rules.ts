import { addDays, addMonths, type Instant, type PlainDate } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { problem } from '../../platform/problem.ts';
import { type AnswerKind, type Strand, scoreOf, strands } from './answers.ts';
import { mostQuestions, type SeatKind, type TypedQuestion } from './schema.ts';

type Drafted = {
  readonly kind: AnswerKind | null;
  readonly note: string;
  readonly sourceTitle: string;
  readonly sourcePlace: string;
  readonly sourceOn: PlainDate | null;
  readonly sourceQuote: string;
};
export type AnswerFault = 'missing' | 'no_pinpoint' | 'no_dated_source' | 'no_source' | 'no_note';

/**
 * What keeps an answer from being handed in. A value in the Law strand needs a pinpoint: the act, the path of the article, the day
 * of the version and the words; in Practice a dated source; in Policy the paper it stands in. Without a value a note says why.
 */
export function faultOf(strand: Strand, answer: Drafted | undefined): AnswerFault | undefined {
  if (!answer?.kind) return 'missing';
  const { sourceTitle, sourcePlace, sourceOn, sourceQuote } = answer;
  if (scoreOf(answer.kind) === null) return answer.note === '' ? 'no_note' : undefined;
  if (strand === 'law')
    return sourceTitle && sourcePlace && sourceOn && sourceQuote ? undefined : 'no_pinpoint';
  if (strand === 'practice') return sourceTitle && sourceOn ? undefined : 'no_dated_source';
  return sourceTitle ? undefined : 'no_source';
}

/** Every question of a sheet is answered with its source. Problem: `sheet_not_whole` (how many are not). */
export function mustBeWhole(
  questions: readonly { readonly id: string; readonly strand: Strand }[],
  answers: ReadonlyMap<string, Drafted>,
): void {
  const open = questions.filter(({ id, strand }) => faultOf(strand, answers.get(id))).length;
  if (open > 0) throw problem('sheet_not_whole', { count: open });
}

/** A source has a day that has come. Problem: `cycle_source_in_future`. */
export function mustBeOfThePast(
  sources: readonly { readonly sourceOn: PlainDate | null }[],
  today: PlainDate,
): void {
  const at = sources.findIndex(({ sourceOn }) => sourceOn !== null && sourceOn > today);
  if (at >= 0) throw problem('cycle_source_in_future', {}, { field: `on-${at}` });
}

/** How a sheet is: its assessor can answer only where it is `open`. Each is a text of `matrix.cycle.sheet`. */
export type SheetStatus = 'open' | 'handed_in_text' | 'not_open_yet' | 'closed';
export function sheetStatusOf(seat: {
  readonly state: string;
  readonly handedInAt: Instant | null;
}): SheetStatus {
  if (seat.handedInAt !== null) return 'handed_in_text';
  if (seat.state === 'answering') return 'open';
  return seat.state === 'drafted' ? 'not_open_yet' : 'closed';
}

/** Days that assessors have for their answers where no day was typed. */
export const daysToAnswer = 14;

/** The day by which a cycle that is opened today is answered. */
export const dayToAnswerBy = (typed: PlainDate | null, today: PlainDate): PlainDate =>
  typed ?? addDays(today, daysToAnswer);
/** A cycle is not opened to be answered by a day that has passed. Problem: `answer_day_past`. */
export function mustBeDayToCome(typed: PlainDate | null, today: PlainDate): void {
  if (typed !== null && typed < today) throw problem('answer_day_past');
}
/** Who answers now relies on the day: it only moves later. Problems: `day_past`, `answer_day_not_later` (from). */
export function mustMoveLater(from: PlainDate | null, to: PlainDate, today: PlainDate): void {
  mustBeToCome('answer_until', to, { today });
  if (from !== null && to <= from) throw problem('answer_day_not_later', { from }, { field: 'answer_until' });
}
/** Whether the opening of a cycle sets its day. */
export const setsDayWhenOpened = ({ state, answerUntil }: { state: string; answerUntil: PlainDate | null }) =>
  state === 'drafted' && answerUntil === null;
/** How many of these sheets are answered now and not submitted. */
export const openSheets = (seats: readonly Parameters<typeof sheetStatusOf>[0][]) =>
  seats.filter((seat) => sheetStatusOf(seat) === 'open').length;
/** Whether the answers of a seat are missing after the last day for them. */
export function isLate(
  seat: {
    readonly state: string;
    readonly handedInAt: Instant | null;
    readonly answerUntil: PlainDate | null;
  },
  today: PlainDate,
): boolean {
  return sheetStatusOf(seat) === 'open' && seat.answerUntil !== null && seat.answerUntil < today;
}

type Sitting = { readonly seat: SeatKind; readonly personId: string; readonly organisationId: string };

/**
 * Two people of two partners assess a jurisdiction, one on each seat. Problems: `seat_taken`, `assessors_of_one_partner`.
 */
export function mustBeAnother(sitting: readonly Sitting[], next: Sitting): void {
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (sitting.some(({ seat }) => seat === next.seat)) throw refused('seat_taken', 'seat');
  if (sitting.some((one) => one.personId === next.personId || one.organisationId === next.organisationId))
    throw refused('assessors_of_one_partner', 'assessor');
}

/** A jurisdiction of a cycle as a conflict of its people is looked for. */
export type Deciding = {
  /** Whoever assesses the place or did, also on a seat that ended. */
  readonly assessing: readonly string[];
  /** Who was named to adjudicate there. */
  readonly adjudicatorId: string | undefined;
  /** The programme managers, who adjudicate wherever they do not assess. */
  readonly managers: readonly string[];
};

/**
 * After this person is appointed there is still a person who may decide where the two assessors differ: nobody decides where they assess.
 * Problems: `assessor_adjudicates`, `nobody_left_to_adjudicate`.
 */
export function mustLeaveAnAdjudicator(
  personId: string,
  { assessing, adjudicatorId, managers }: Deciding,
): void {
  const refused = (code: string) => problem(code, {}, { field: 'assessor' });
  if (personId === adjudicatorId) throw refused('assessor_adjudicates');
  const conflicted = new Set([...assessing, personId]);
  const left = adjudicatorId === undefined ? managers : [...managers, adjudicatorId];
  if (left.every((one) => conflicted.has(one))) throw refused('nobody_left_to_adjudicate');
}

/** The days that a question's sources must be of, in a cycle that describes the day `asOf`; undefined where any day will do. */
export function periodOf(
  { sourceMonths }: { readonly sourceMonths: number | null },
  asOf: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } | undefined {
  return sourceMonths === null ? undefined : { from: addMonths(asOf, -sourceMonths), to: asOf };
}

/** A source is of the period that its question asks for. Problem: `cycle_source_outside_period` (from, to). */
export function mustBeOfPeriod(
  sources: readonly { readonly sourceOn: PlainDate | null }[],
  questions: readonly { readonly sourceMonths: number | null }[],
  asOf: PlainDate,
): void {
  for (const [at, { sourceOn }] of sources.slice(0, questions.length).entries()) {
    const period = periodOf(questions[at]!, asOf);
    if (sourceOn !== null && period && (sourceOn < period.from || sourceOn > period.to))
      throw problem('cycle_source_outside_period', period, { field: `on-${at}` });
  }
}

/** Whether verdicts are decided in this state. */
export const isDecided = (state: string) => state === 'adjudicating' || state === 'reply';

/** What a cycle still needs before it can be answered: questions in each strand of every standard, both assessors in every place. */
export type Opening = {
  readonly standards: readonly {
    readonly title: string;
    readonly questions: readonly { readonly strand: Strand }[];
  }[];
  readonly places: readonly { readonly code: string; readonly seats: number }[];
};
/** Problems: `cycle_without_questions`, `cycle_without_assessors`. */
export function mustBeReadyToOpen({ standards, places }: Opening): void {
  for (const { title, questions } of standards)
    for (const strand of strands) {
      const asked = questions.filter((one) => one.strand === strand).length;
      if (asked === 0 || asked > mostQuestions)
        throw problem('cycle_without_questions', { standard: title, strand, asked, most: mostQuestions });
    }
  if (places.some(({ seats }) => seats < 2)) throw problem('cycle_without_assessors');
}

/** A decision has a reason wherever the two did not say the same, or it is another than what both said. Problem: `verdict_without_reason`. */
export function mustBeReasoned(
  verdicts: readonly { readonly kind: AnswerKind | null; readonly reason: string }[],
  answers: readonly (readonly [AnswerKind | null, AnswerKind | null])[],
): void {
  for (const [at, { kind, reason }] of verdicts.entries()) {
    const [first, second] = answers[at] ?? [null, null];
    if (kind !== null && reason === '' && !(kind === first && first === second))
      throw problem('verdict_without_reason', {}, { field: `reason-${at}` });
  }
}

/**
 * A value stands on evidence: at least one of the two answers cites what its strand asks for, whatever kind it gave. Without it only
 * `no_data` and `not_applicable` can be decided. Problem: `verdict_without_evidence`.
 */
export function mustStandOnEvidence(
  verdicts: readonly { readonly kind: AnswerKind | null }[],
  asked: readonly { readonly strand: Strand; readonly answers: readonly Drafted[] }[],
): void {
  for (const [at, { kind }] of verdicts.entries()) {
    if (kind === null) continue;
    const { strand, answers } = asked[at]!;
    if (!standsOnEvidence(strand, kind, answers))
      throw problem('verdict_without_evidence', {}, { field: `kind-${at}` });
  }
}

function standsOnEvidence(strand: Strand, kind: AnswerKind, answers: readonly Drafted[]): boolean {
  if (scoreOf(kind) === null) return true;
  return answers.some((answer) => faultOf(strand, { ...answer, kind }) === undefined);
}

/** What was decided about a question in a place, with the answers it was decided from. */
export type Decided = {
  readonly kind: AnswerKind;
  readonly strand: Strand;
  readonly standard: string;
  readonly place: string;
  readonly answers: readonly Drafted[];
};

/**
 * What was decided before a value had to stand on evidence is looked at once more before it is published.
 * Problem: `cycle_without_evidence`, with the standards and in which places.
 */
export function mustAllStandOnEvidence(decided: readonly Decided[]): void {
  const bare = decided.filter(({ strand, kind, answers }) => !standsOnEvidence(strand, kind, answers));
  if (bare.length === 0) return;
  const where = [...Map.groupBy(bare, ({ standard }) => standard)].map(
    ([standard, found]) => `${standard} (${[...new Set(found.map(({ place }) => place))].join(', ')})`,
  );
  throw problem('cycle_without_evidence', { where: where.join('; ') });
}

/**
 * Why no institution is asked, by the code of each place where none is invited; `reasons` by the position of the place.
 * Problem: `place_not_heard`.
 */
export function reasonsWhereNobodyIsAsked(
  places: readonly { readonly id: string; readonly code: string }[],
  invited: ReadonlySet<string>,
  reasons: readonly string[],
): Record<string, string> {
  const unheard: Record<string, string> = {};
  for (const [at, { id, code }] of places.entries()) {
    if (invited.has(id)) continue;
    const reason = reasons[at] ?? '';
    if (reason === '') throw problem('place_not_heard', {}, { field: `unheard-${at}` });
    unheard[code] = reason;
  }
  return unheard;
}

/** The keys of a standard's questions: a question whose words stayed keeps its key, another gets one never used in the standard. */
export function keysOf(
  standard: string,
  typed: readonly TypedQuestion[],
  known: readonly { readonly key: string; readonly strand: Strand; readonly text: string }[],
): string[] {
  const used = new Set(known.map(({ key }) => key));
  const taken = new Set<string>();
  const kept = typed.map(({ strand, text }) => {
    const same = known.find((one) => one.strand === strand && one.text === text && !taken.has(one.key));
    if (same) taken.add(same.key);
    return same?.key;
  });
  return kept.map((key, at) => {
    if (key !== undefined) return key;
    let number = 1;
    while (used.has(`${standard}.${typed[at]!.strand}.${number}`)) number++;
    const made = `${standard}.${typed[at]!.strand}.${number}`;
    used.add(made);
    return made;
  });
}

/** The parts an assessor goes through, standard by standard, strand by strand: `S1.law`. */
export function partsOf(
  questions: readonly { readonly standard: string; readonly strand: Strand }[],
): string[] {
  const keys = [...new Set(questions.map(({ standard }) => standard))];
  return keys.flatMap((standard) =>
    strands
      .filter((strand) => questions.some((one) => one.standard === standard && one.strand === strand))
      .map((strand) => `${standard}.${strand}`),
  );
}

/** What tells whether somebody else decided meanwhile: the instant of the last decision. */
export function seenOf(verdicts: readonly { readonly decidedAt: Instant }[]): string {
  return (
    verdicts
      .map(({ decidedAt }) => decidedAt)
      .sort()
      .at(-1) ?? ''
  );
}
