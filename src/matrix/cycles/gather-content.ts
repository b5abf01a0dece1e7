import { inLanguage, type Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { agreements } from './agreements.ts';
import { englishPlaceName, placeNameIn } from './places.ts';
import type { CycleContent } from './published-content.ts';
import { type Cycle, listCycleStandards, listPlaces, listQuestions } from './queries.ts';
import { listPlacedAnswers } from './queries-seats.ts';
import { type Invitation, listInvitations, listReplies, listVerdicts } from './queries-verdicts.ts';

/** Everything that a cycle publishes, from its rows. */
export async function gatherContent(
  tx: Tx,
  cycle: Pick<Cycle, 'id' | 'title' | 'asOf' | 'language' | 'weights' | 'unheard'>,
  actionId: string,
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
        identifier: one.sourceIdentifier,
        lawVersion: one.lawVersionId,
      })),
    })),
    unheard: unheardIn(cycle.unheard, await listInvitations(tx, actionId, cycle.id)),
    replies: (await listReplies(tx, of)).map((one) => ({
      jurisdiction: one.code,
      standard: one.cycleStandardId === null ? null : standardOf.get(one.cycleStandardId)!,
      institution: one.organisationName,
      way: one.way,
      repliedOn: one.repliedOn,
      text: one.text,
      ...(one.language === null ? {} : { language: one.language }),
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

/** What was decided in a cycle, with what both assessors cited for it; standards and places by their names in its language. */
export async function listDecided(tx: Tx, { id, language }: Pick<Cycle, 'id' | 'language'>) {
  const of = { cycleId: id };
  const locale = language as Locale;
  const titles = new Map(
    (await listCycleStandards(tx, id)).map(({ key, title }) => [key, inLanguage(title, locale)]),
  );
  const places = new Map((await listPlaces(tx, id)).map(({ id, code }) => [id, placeNameIn(code, locale)]));
  const questions = new Map((await listQuestions(tx, of)).map((one) => [one.id, one]));
  const answers = Map.groupBy(await listPlacedAnswers(tx, of), (one) => `${one.placeId} ${one.questionId}`);
  return (await listVerdicts(tx, of)).map(({ placeId, questionId, kind }) => {
    const { strand, standard } = questions.get(questionId)!;
    return {
      ...{ kind, strand, standard: titles.get(standard)!, place: places.get(placeId)! },
      answers: answers.get(`${placeId} ${questionId}`) ?? [],
    };
  });
}

/** A place whose institution was invited after the findings were handed over was asked after all. */
function unheardIn(reasons: Cycle['unheard'], invitations: readonly Invitation[]) {
  const asked = new Set<string>(invitations.map(({ code }) => code));
  return Object.entries(reasons)
    .filter(([jurisdiction]) => !asked.has(jurisdiction))
    .map(([jurisdiction, reason]) => ({ jurisdiction, reason }));
}
