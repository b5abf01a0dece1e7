import { inLanguage, type Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { AnswerKind } from './answers.ts';
import { type AnswerPair, agreementOf } from './kappa.ts';
import { englishPlaceName } from './places.ts';
import type { CycleContent } from './published-content.ts';
import { type Cycle, listCycleStandards, listPlaces, listQuestions } from './queries.ts';
import { listPlacedAnswers, type PlacedAnswer } from './queries-seats.ts';
import { listReplies, listVerdicts } from './queries-verdicts.ts';

/** Everything that a cycle publishes, from its rows. */
export async function gatherContent(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'title' | 'asOf' | 'language' | 'weights'>,
): Promise<CycleContent> {
  const of = { cycleId: cycle.id };
  const [places, standards, questions] = [
    await listPlaces(tx, cycle.id),
    await listCycleStandards(tx, cycle.id),
    await listQuestions(tx, of),
  ];
  const answers = await listPlacedAnswers(tx, of);
  const codeOf = new Map(places.map(({ id, code }) => [id, code]));
  const keyOf = new Map(questions.map(({ id, key }) => [id, key]));
  const standardOf = new Map(standards.map(({ id, key }) => [id, key]));
  const evidence = Map.groupBy(
    answers.filter(({ sourceTitle }) => sourceTitle !== ''),
    ({ placeId, questionId }) => `${placeId} ${questionId}`,
  );
  return {
    title: cycle.title,
    asOf: cycle.asOf,
    language: cycle.language,
    weights: cycle.weights,
    jurisdictions: places.map(({ code }) => ({ code, name: englishPlaceName(code) })),
    standards: standards.map(({ id, key, area, title }) => ({
      code: key,
      area,
      title: inLanguage(title, cycle.language as Locale),
      questions: questions
        .filter(({ cycleStandardId }) => cycleStandardId === id)
        .map(({ key: question, strand, text, weight }) => ({ key: question, strand, text, weight })),
    })),
    answers: (await listVerdicts(tx, of)).map(({ placeId, questionId, kind, reason }) => ({
      jurisdiction: codeOf.get(placeId)!,
      question: keyOf.get(questionId)!,
      kind,
      reason,
      evidence: (evidence.get(`${placeId} ${questionId}`) ?? []).map((one) => ({
        title: one.sourceTitle,
        place: one.sourcePlace,
        datedOn: one.sourceOn,
        quote: one.sourceQuote,
        url: one.sourceUrl,
        lawVersion: one.lawVersionId,
      })),
    })),
    replies: (await listReplies(tx, of)).map((one) => ({
      jurisdiction: one.code,
      standard: one.cycleStandardId === null ? null : standardOf.get(one.cycleStandardId)!,
      institution: one.organisationName,
      way: one.way,
      repliedOn: one.repliedOn,
      text: one.text,
    })),
    agreement: agreements(
      answers,
      places.map(({ id, code }) => ({ id, code })),
      standards.map(({ key }) => ({
        key,
        questions: new Set(questions.filter(({ standard }) => standard === key).map(({ id }) => id)),
      })),
    ),
  };
}

type Of = { readonly jurisdiction: string | null; readonly standard: string | null };
type Told = CycleContent['agreement'][number];

/** How far the assessors agree: of all, of each standard over all places, and of each pair, which is a place. */
export function agreements(
  answers: readonly Pick<PlacedAnswer, 'placeId' | 'questionId' | 'seat' | 'kind'>[],
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

function pairsOf(
  answers: readonly Pick<PlacedAnswer, 'placeId' | 'questionId' | 'seat' | 'kind'>[],
): AnswerPair[] {
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
