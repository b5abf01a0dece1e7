import type { Opportunity, OpportunityDetails } from './schema.ts';

/** The protocol's answers. Totals are left out: they are optional, and an exact count of a long list is costly. */
export function listAnswer(items: readonly Opportunity[], page: number, pageSize: number) {
  return { status: 200, message: 'Success', items, paginationInfo: { page, pageSize } };
}
export function detailsAnswer(data: OpportunityDetails) {
  return { status: 200, message: 'Success', data };
}
export function errorAnswer(status: 400 | 404, message: string, errors: readonly unknown[] = []) {
  return { status, message, errors };
}
