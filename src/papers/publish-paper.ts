import { audit } from '../platform/audit/audit.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, findRecord, getOwner, mustBeKeeper, mustBeOfficer } from './owner.ts';
import { publishPaperPermission } from './permissions.ts';
import { lockPaper, savePublished } from './queries.ts';
import { mustBePublic, mustBePublishable } from './rules.ts';

/**
 * Lets everybody take a file as long as its record is public, by somebody who said in the form that nobody at risk is named in it. What
 * they read does not change: a record whose name is held back takes its files with it, and brings them back. Problems: `not_permitted`,
 * `not_found`, that of the owner, and those of `mustBePublishable`.
 */
export async function publishPaper(
  work: Work,
  { owner, paperId }: { owner: AnyOwner; paperId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  await mustBeKeeper(work, owner, paper.ownerId, publishPaperPermission);
  const { audited } = await getOwner(work, owner, paper.ownerId);
  const why = owner.whyNotPublic?.((await findRecord(work, owner, paper.ownerId))?.record);
  if (why) throw why;
  mustBePublishable(paper);
  await savePublished(tx, paperId, { publishedAt: now, publishedBy: actor.personId });
  await audit(work, 'paper.publish', audited, { paper: paperId });
}

/** Gives it to nobody but staff again. Problems: `not_permitted`, `not_found`, `paper_not_public`. */
export async function holdPaper(
  work: Work,
  { owner, paperId }: { owner: AnyOwner; paperId: string },
): Promise<void> {
  const { tx, actionId } = work;
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  await mustBeOfficer(work, owner, paper.ownerId, publishPaperPermission);
  const { audited } = await getOwner(work, owner, paper.ownerId);
  mustBePublic(paper);
  await savePublished(tx, paperId, undefined);
  await audit(work, 'paper.hold', audited, { paper: paperId });
}
