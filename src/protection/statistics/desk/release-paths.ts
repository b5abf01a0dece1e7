import type { Subject } from '../../../platform/http/route.ts';
import type { InventedName } from '../../place-name.ts';
import { type ContributionRow, findContribution } from '../contribution/queries.ts';
import { findRelease, type ReleaseRow } from '../queries.ts';

export type ReleaseNeeds = {
  readonly secret: string;
  readonly baseUrl: string;
  readonly inventedName: InventedName;
  /** The jurisdictions of this instance: in a demonstration the invented ones alone. */
  places(): readonly string[];
};

export const store = 'protection';
export const list = '/staff/releases';
export const pathOf = ({ id }: Pick<ReleaseRow, 'id'>) => `${list}/${id}`;
export const contributions = '/staff/contributions';
export const contributionPath = ({ id }: Pick<ContributionRow, 'id'>) => `${contributions}/${id}`;

/** The release of a path, by `:releaseId`. */
export const releaseSubject: Subject<ReleaseRow> = {
  kind: 'release',
  param: 'releaseId',
  find: (tx, id, { actionId }) => findRelease(tx, actionId, id),
};
/** The answer of a path, by `:contributionId`. */
export const contributionSubject: Subject<ContributionRow> = {
  kind: 'contribution',
  param: 'contributionId',
  find: (tx, id, { actionId }) => findContribution(tx, actionId, id),
};
