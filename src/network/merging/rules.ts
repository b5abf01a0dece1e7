import { problem } from '../../platform/problem.ts';
import type { OrganisationKind } from '../schema.ts';

/** An organisation as merging sees it. */
export type Mergeable = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly key: string | null;
  readonly confirmedAt: string | null;
  readonly mergedInto: string | null;
};

/** Whether it may be one of two that are one: a CSO or an institution that is in the registry and leads nowhere else. */
export function canBeKept({ kind, confirmedAt, mergedInto }: Mergeable): boolean {
  return (kind === 'cso' || kind === 'institution') && confirmedAt !== null && mergedInto === null;
}

/**
 * The alias may lead to the kept one: both are of one kind and neither leads elsewhere. What the Action's definition names is kept.
 * Problems: `organisations_not_mergeable`, `organisation_is_defined`.
 */
export function mustBeMergeable(alias: Mergeable, kept: Mergeable): void {
  if (alias.id === kept.id || alias.kind !== kept.kind || !canBeKept(alias) || !canBeKept(kept))
    throw problem('organisations_not_mergeable');
  if (alias.key !== null) throw problem('organisation_is_defined', {}, { field: 'decision' });
}

export type Merge = {
  readonly id: string;
  readonly aliasId: string;
  readonly keptId: string;
  readonly carried: readonly string[];
  readonly undoneAt: string | null;
};

/**
 * A merge is undone once, and before the merges that it stands on: its alias still leads where it put it.
 * Problems: `merge_undone`, `merge_not_last`.
 */
export function mustBeUndoable(merge: Merge, alias: Pick<Mergeable, 'mergedInto'>): void {
  if (merge.undoneAt !== null) throw problem('merge_undone');
  if (alias.mergedInto !== merge.keptId) throw problem('merge_not_last');
}
