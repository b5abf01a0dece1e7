import type { EvaluationGrid } from '../../action/index.ts';

/** A small grid of the tests: relevance counts double and has a floor. */
export function buildGrid(): EvaluationGrid {
  const criterion = (key: string, weight: 1 | 2) => ({
    key,
    title: { en: key },
    minimum: 1,
    maximum: 5,
    weight,
  });
  return {
    key: 'small',
    title: { en: 'Small grid' },
    sections: [
      {
        key: 'relevance',
        title: { en: 'Relevance' },
        floor: 5,
        criteria: [criterion('relevance', 2), criterion('need', 1)],
      },
      { key: 'costs', title: { en: 'Costs' }, criteria: [criterion('costs', 1)] },
    ],
  };
}
