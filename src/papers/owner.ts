import type { AuditSubject } from '../platform/audit/audit.ts';
import type { Subject } from '../platform/http/route.ts';
import { may, mustBeAbleTo, type Permission, type Reach } from '../platform/permissions.ts';
import { type Problem, problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import type { Added, PaperBound } from './rules.ts';
import type { PaperKind } from './schema.ts';

/** A record that files lie beside, as its own area describes it: how it is found, who sees it, and where it stands. */
export type PaperOwner<S> = {
  readonly kind: PaperKind;
  readonly subject: Subject<S>;
  /** Whoever may not see the record finds no file of it either. */
  readonly see: Permission<S>;
  /** Where a file is added: a path with the subject's parameter. Nothing where the record's own area asks for more than a file. */
  readonly adding?: string;
  /** Who keeps its files beside the officers: the organisation whose record it is. */
  readonly keepers?: Permission<S>;
  /** The keepers add, release and remove its files, and no officer does it for them. */
  readonly keptAlone?: true;
  /** Why no file is added beside this record now, or removed; undefined where one can be. */
  readonly whyNot?: (record: S, to: 'keep' | 'remove') => Problem | undefined;
  /** Why this file stays beside this record: it was there when something was frozen. What was added later may go. */
  readonly whyStays?: (record: S, paper: Added) => Problem | undefined;
  /** How many files are beside it, where that is not as usual: of one whose files are never removed, more. */
  readonly bound?: PaperBound;
  /** Why no file of this record is published: who sent it did not agree. Undefined where each can be. */
  readonly whyNotPublic?: (record: S) => Problem | undefined;
  /** It is published with its record, and not by a press of its own. */
  readonly withRecord?: true;
  /** The page on which the files stand, and the record whose trail tells of them. */
  standsOn(record: S): {
    readonly href: string;
    readonly title: string;
    readonly audited: AuditSubject;
    /** Whose file it is, where it is not of whoever adds it: they may read it, too. */
    readonly organisationId?: string;
  };
};
// Owners of different records stand in one list; each keeps its own types inside.
// biome-ignore lint/suspicious/noExplicitAny: the list is heterogeneous, the routes only pass records through
export type AnyOwner = PaperOwner<any>;
export type Owned = ReturnType<AnyOwner['standsOn']>;

type Looking = Pick<Work, 'tx' | 'actionId' | 'now'> & { readonly actor: Work['actor'] | undefined };

/** The record as whoever acts sees it, and where it stands; undefined where there is none for them. */
export async function findRecord(
  { tx, actor, actionId, now }: Looking,
  owner: AnyOwner,
  id: string,
): Promise<{ readonly record: unknown; readonly beside: Owned } | undefined> {
  const record = await owner.subject.find(tx, id, { actionId, now, actor });
  return record && may(actor, owner.see, record) ? { record, beside: owner.standsOn(record) } : undefined;
}

/** Where the record stands; undefined where there is none for whoever acts. */
export async function findOwner(work: Looking, owner: AnyOwner, id: string): Promise<Owned | undefined> {
  return (await findRecord(work, owner, id))?.beside;
}

/** The same. Throws `not_found`. */
export async function getOwner(work: Work, owner: AnyOwner, id: string): Promise<Owned> {
  const found = await findOwner(work, owner, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Why a file is not removed from its record now; undefined where it can be. */
export function whyNotRemoved(owner: AnyOwner, record: unknown, paper: Added): Problem | undefined {
  return owner.whyNot?.(record, 'remove') ?? owner.whyStays?.(record, paper);
}

/**
 * Who acts is an officer, or keeps the files of this record; and one can be added there now, or this one removed. Problems:
 * `not_permitted`, `not_found`, those of the owner.
 */
export async function mustBeKeeper(
  work: Work,
  owner: AnyOwner,
  id: string,
  officers: Permission<unknown>,
  to?: 'keep' | { readonly remove: Added },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  if (!owner.keepers) return mustBeAbleTo(actor, officers, undefined);
  const record = await owner.subject.find(tx, id, { actionId, now, actor });
  if (!record) throw problem('not_found');
  if (owner.keptAlone || !may(actor, officers, undefined)) mustBeAbleTo(actor, owner.keepers, record);
  const why = to === 'keep' ? owner.whyNot?.(record, to) : to && whyNotRemoved(owner, record, to.remove);
  if (why) throw why;
}

/** Who acts is an officer; of a record whose keepers do it alone, one of these. Problems: `not_permitted`, `not_found`. */
export async function mustBeOfficer(
  work: Work,
  owner: AnyOwner,
  id: string,
  officers: Permission<unknown>,
): Promise<void> {
  if (owner.keptAlone) return mustBeKeeper(work, owner, id, officers);
  mustBeAbleTo(work.actor, officers, undefined);
}

/** The officers; of records whose keepers do it alone, these. */
export function officersOf(
  { keptAlone, keepers }: AnyOwner,
  officers: Permission<unknown>,
): Permission<{ readonly record: unknown }> {
  if (!keptAlone || !keepers) return officers;
  const reaches = Object.entries(keepers.roles).map(([role, reach]) => {
    const ofRecord: Reach<{ readonly record: unknown }> = (actor, { record }, bound) =>
      reach?.(actor, record, bound) ?? false;
    return [role, ofRecord] as const;
  });
  return { ...officers, roles: Object.fromEntries(reaches) };
}
