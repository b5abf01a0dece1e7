import type { Subject } from '../../../platform/http/route.ts';
import type { InventedName } from '../../place-name.ts';
import type { SealKeys } from '../../sealed.ts';
import { findIncident, type IncidentRow } from '../queries.ts';
import { type IncidentPage, incidentPages, missingPages } from '../rules/complete.ts';

export type IncidentNeeds = SealKeys & {
  readonly inventedName: InventedName;
  /** The jurisdictions of this instance: in a demonstration the invented ones alone. */
  places(): readonly string[];
};

export const store = 'protection';
export const list = '/staff/incidents';
export const pathOf = ({ id }: Pick<IncidentRow, 'id'>) => `${list}/${id}`;
/** The incident of a path, by `:incidentId`. */
export const incidentSubject: Subject<IncidentRow> = {
  kind: 'incident',
  param: 'incidentId',
  find: (tx, id, { actionId }) => findIncident(tx, actionId, id),
};

/**
 * Where a page leads to: of a draft to the next page that is empty, else to the record. How people travelled is asked for with a crime alone,
 * and can be added to a violation.
 */
export function pathAfter(row: IncidentRow, page: IncidentPage): string {
  const asksRoute = row.state === 'draft' && row.kind === 'crime' && row.route === null;
  const left = incidentPages.slice(incidentPages.indexOf(page) + 1);
  const [missing] = row.state === 'draft' ? missingPages(row) : [];
  const next = left.find((one) => one === missing || (one === 'route' && asksRoute)) ?? (missing && left[0]);
  return next ? `${pathOf(row)}/${next}` : pathOf(row);
}
