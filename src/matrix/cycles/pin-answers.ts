import { problem } from '../../platform/problem.ts';
import { pinpointOf } from '../law/citation.ts';
import type { CitableVersion } from '../law/queries.ts';
import type { TypedAnswer } from './schema.ts';

/**
 * Answers of the Law strand with their pinpoints: the act and its version are those that were chosen with the act's ELI where no other
 * identifier was typed, the place is a path, the day is the version's where it has one. An act that is not recorded stays as it was typed. The place of a form's field is that of the answer.
 * Problems: `law_version_not_here`, `citation_place_unclear`, `citation_too_long`.
 */
export function pinAnswers(
  answers: readonly TypedAnswer[],
  versions: readonly CitableVersion[],
): TypedAnswer[] {
  return answers.map((answer, at) => {
    if (answer.lawVersionId === null) return answer;
    const version = versions.find(({ id }) => id === answer.lawVersionId);
    if (!version) throw problem('law_version_not_here', {}, { field: `law-${at}` });
    const chosen = {
      ...answer,
      sourceTitle: version.title,
      sourceOn: version.validFrom ?? answer.sourceOn,
      sourceUrl: version.url ?? version.lawUrl,
      sourceIdentifier: answer.sourceIdentifier || (version.eli ?? ''),
    };
    // A draft has gaps: the place is asked for when the sheet is handed in.
    if (answer.sourcePlace === '') return chosen;
    const { place, quote } = pinpointOf(
      { place: answer.sourcePlace, quote: answer.sourceQuote },
      { place: `place-${at}`, quote: `quote-${at}` },
    );
    return { ...chosen, sourcePlace: place, sourceQuote: quote };
  });
}
