import type { AuditSubject } from '../platform/audit/audit.ts';
import type { Subject } from '../platform/http/route.ts';
import { may, mustBeAbleTo, type Permission } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
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

/** The record as whoever acts sees it; undefined where there is none for them. */
export async function findOwner(
  { tx, actor, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'> & { actor: Work['actor'] | undefined },
  owner: AnyOwner,
  id: string,
): Promise<Owned | undefined> {
  const record = await owner.subject.find(tx, id, { actionId, now, actor });
  return record && may(actor, owner.see, record) ? owner.standsOn(record) : undefined;
}

/** The same. Throws `not_found`. */
export async function getOwner(work: Work, owner: AnyOwner, id: string): Promise<Owned> {
  const found = await findOwner(work, owner, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Who acts is an officer, or keeps the files of this record. Problems: `not_permitted`, `not_found`. */
export async function mustBeKeeper(
  work: Work,
  owner: AnyOwner,
  id: string,
  officers: Permission<unknown>,
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  if (!owner.keepers) return mustBeAbleTo(actor, officers, undefined);
  const record = await owner.subject.find(tx, id, { actionId, now, actor });
  if (!record) throw problem('not_found');
  if (!may(actor, officers, undefined)) mustBeAbleTo(actor, owner.keepers, record);
}
