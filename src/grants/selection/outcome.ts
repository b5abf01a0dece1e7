import type { EvaluationGrid } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import type { Outcome } from '../applications/pages/outcome-view.tsx';
import type { Application } from '../applications/queries.ts';
import { listOfApplication } from '../assessment/queries.ts';
import { criteriaOf, maximumOf } from '../assessment/rules.ts';
import { findOutcome } from './queries.ts';

/** What an applicant is told of a decision, once it was communicated; undefined before. Assessors stay nameless. */
export async function outcomeOf(
  { tx, language }: Pick<Context, 'tx' | 'language'>,
  application: Application,
): Promise<Outcome | undefined> {
  const found = await findOutcome(tx, application.id);
  if (!found) return undefined;
  const handedIn = (await listOfApplication(tx, application.id)).filter(({ state }) => state === 'submitted');
  return {
    ...found,
    maximumPoints: maximumOf(found.grid),
    reasons: reasonsOf(found.grid, handedIn, language.locale),
  };
}

function reasonsOf(
  grid: EvaluationGrid,
  handedIn: readonly { scores: Readonly<Record<string, { justification: string }>> }[],
  locale: Parameters<typeof inLanguage>[1],
) {
  return criteriaOf(grid).map((criterion) => ({
    criterion: inLanguage(criterion.title, locale),
    texts: handedIn
      .map(({ scores }, at) => ({ assessor: at + 1, text: scores[criterion.key]?.justification ?? '' }))
      .filter(({ text }) => text !== ''),
  }));
}
