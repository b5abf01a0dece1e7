import { may } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import type { AnyOwner } from './owner.ts';
import { keepPaperPermission, publishPaperPermission } from './permissions.ts';
import { listPapers, type Paper } from './queries.ts';

/** The files beside some records of one kind, and what whoever looks at them can do. */
export type PapersBeside = {
  readonly papers: readonly Paper[];
  readonly may: { readonly keep: boolean; readonly publish: boolean };
};

export async function papersBeside(
  { tx, actor, actionId }: Pick<Work, 'tx' | 'actionId'> & { actor: Work['actor'] | undefined },
  owner: AnyOwner,
  ownerIds: readonly string[],
): Promise<PapersBeside> {
  return {
    papers: await listPapers(tx, actionId, owner.kind, ownerIds),
    may: {
      keep: may(actor, keepPaperPermission, undefined),
      publish: !owner.withRecord && may(actor, publishPaperPermission, undefined),
    },
  };
}
