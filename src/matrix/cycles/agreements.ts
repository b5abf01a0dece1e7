import type { AnswerKind } from './answers.ts';
import { type Agreement, type AnswerPair, agreementOf } from './kappa.ts';
import type { CycleContent } from './published-content.ts';
import type { PlacedAnswer, Seat } from './queries-seats.ts';

type Placed = Pick<PlacedAnswer, 'placeId' | 'questionId' | 'seat' | 'kind'>;
type Of = { readonly jurisdiction: string | null; readonly standard: string | null };
type Told = CycleContent['agreement'][number];

/** How far the assessors agree: of all, of each standard over all places, and of each pair, which is a place. */
export function agreements(
  answers: readonly Placed[],
  places: readonly { readonly id: string; readonly code: string }[],
  standards: readonly { readonly key: string; readonly questions: ReadonlySet<string> }[],
): Told[] {
  const told = (of: Of, within: (answer: { placeId: string; questionId: string }) => boolean): Told => ({
    ...of,
    ...agreementOf(pairsOf(answers.filter(within))),
  });
  return [
    told({ jurisdiction: null, standard: null }, () => true),
    ...standards.map(({ key, questions }) =>
      told({ jurisdiction: null, standard: key }, ({ questionId }) => questions.has(questionId)),
    ),
    ...places.map(({ id, code }) =>
      told({ jurisdiction: code, standard: null }, ({ placeId }) => placeId === id),
    ),
  ];
}

export type AssessorAgreement = Agreement &
  Pick<Seat, 'personId' | 'personName'> & { readonly seats: number };

/** How far each assessor agrees with whoever sat beside them, over all their seats: their own answer is the first of each pair. */
export function agreementsOfAssessors(
  answers: readonly Placed[],
  seats: readonly Pick<Seat, 'placeId' | 'seat' | 'personId' | 'personName'>[],
): AssessorAgreement[] {
  return [...Map.groupBy(seats, ({ personId }) => personId).values()].map((own) => ({
    personId: own[0]!.personId,
    personName: own[0]!.personName,
    seats: own.length,
    ...agreementOf(
      own.flatMap(({ placeId, seat }) =>
        pairsOf(answers.filter((one) => one.placeId === placeId)).map(({ first, second }) =>
          seat === 'national' ? { first, second } : { first: second, second: first },
        ),
      ),
    ),
  }));
}

function pairsOf(answers: readonly Placed[]): AnswerPair[] {
  const pairs = new Map<string, { national?: AnswerKind; second?: AnswerKind }>();
  for (const { placeId, questionId, seat, kind } of answers) {
    if (kind === null) continue;
    const key = `${placeId} ${questionId}`;
    pairs.set(key, { ...pairs.get(key), [seat]: kind });
  }
  return [...pairs.values()].flatMap(({ national, second }) =>
    national && second ? [{ first: national, second }] : [],
  );
}
