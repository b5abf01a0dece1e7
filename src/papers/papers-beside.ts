import { may } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, findRecord, officersOf } from './owner.ts';
import { keepPaperPermission, publishPaperPermission } from './permissions.ts';
import { listPapers, type Paper } from './queries.ts';

/** The files beside some records of one kind, and what whoever looks at them can do. */
export type PapersBeside = {
  readonly papers: readonly Paper[];
  readonly may: { readonly keep: boolean; readonly publish: boolean; readonly remove: boolean };
};

export async function papersBeside(
  looking: Pick<Work, 'tx' | 'actionId' | 'now'> & { actor: Work['actor'] | undefined },
  owner: AnyOwner,
  ownerIds: readonly string[],
): Promise<PapersBeside> {
  const { tx, actor, actionId } = looking;
  // Of such a record the caller asks for one.
  const [alone] = owner.keptAlone ? ownerIds : [];
  const record = alone && (await findRecord(looking, owner, alone))?.record;
  // Whoever may not see its files reads no title of one, and keeps none.
  if (alone && !record) return { papers: [], may: { keep: false, publish: false, remove: false } };
  const keep = may(actor, officersOf(owner, keepPaperPermission), { record });
  return {
    papers: await listPapers(tx, actionId, owner.kind, ownerIds),
    may: {
      keep,
      publish: !owner.withRecord && may(actor, publishPaperPermission, undefined),
      remove: keep && !(record && owner.whyNot?.(record, 'remove')),
    },
  };
}
