import { may } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, findRecord, officersOf, whyNotRemoved } from './owner.ts';
import { keepPaperPermission, publishPaperPermission } from './permissions.ts';
import { listPapers, type Paper } from './queries.ts';

/** The files beside some records of one kind, and what whoever looks at them can do. */
export type PapersBeside = {
  readonly papers: readonly Paper[];
  /** `remove`: any of them that does not stay. */
  readonly may: { readonly keep: boolean; readonly publish: boolean; readonly remove: boolean };
  /** The ids of those that cannot be removed: they were there when something was frozen. */
  readonly stay: ReadonlySet<string>;
  /** The ids of those that nobody publishes: who sent them did not agree. */
  readonly unpublished: ReadonlySet<string>;
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
  if (alone && !record)
    return {
      ...{ papers: [], may: { keep: false, publish: false, remove: false } },
      ...{ stay: new Set(), unpublished: new Set() },
    };
  const papers = await listPapers(tx, actionId, owner.kind, ownerIds);
  const staying = papers.filter((paper) => record && whyNotRemoved(owner, record, paper));
  const keep = may(actor, officersOf(owner, keepPaperPermission), { record });
  return {
    papers,
    stay: new Set(staying.map(({ id }) => id)),
    unpublished: await unpublishedOf(looking, owner, papers),
    may: {
      keep,
      publish: !owner.withRecord && may(actor, publishPaperPermission, undefined),
      remove: keep && (papers.length === 0 || staying.length < papers.length),
    },
  };
}

async function unpublishedOf(
  looking: Parameters<typeof findRecord>[0],
  owner: AnyOwner,
  papers: readonly Paper[],
): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  const { whyNotPublic } = owner;
  if (!whyNotPublic) return closed;
  for (const ownerId of new Set(papers.map((paper) => paper.ownerId))) {
    const found = await findRecord(looking, owner, ownerId);
    if (found && whyNotPublic(found.record))
      for (const { id } of papers.filter((paper) => paper.ownerId === ownerId)) closed.add(id);
  }
  return closed;
}
