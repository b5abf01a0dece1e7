import type { Open } from '../../forms/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Assignment } from './queries.ts';
import { faultsOf } from './rules.ts';

/** What keeps an assessment from being submitted, each criterion with the field where it is put right. */
export function openScores(language: Language, { id, grid, scores }: Assignment): Open[] {
  const faults = faultsOf(grid, scores);
  return grid.sections.flatMap((section) =>
    section.criteria.flatMap(({ key, title }) => {
      const fault = faults[key];
      if (!fault) return [];
      const lacks = fault === 'no_reason' ? 'reason' : 'points';
      return [
        {
          text: language.t(`grants.assessment.open.${lacks}`, {
            criterion: inLanguage(title, language.locale),
          }),
          href: `/assignments/${id}/sections/${section.key}#${lacks}-${key}`,
        },
      ];
    }),
  );
}
