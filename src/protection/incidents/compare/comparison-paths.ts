import type { ComparisonRow } from './queries.ts';

export const comparisons = '/staff/comparisons';
export const comparisonPath = ({ id }: Pick<ComparisonRow, 'id'>) => `${comparisons}/${id}`;
