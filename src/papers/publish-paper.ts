import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, getOwner, publisherOf } from './owner.ts';
import { lockPaper, savePublished } from './queries.ts';
import { mustBePublic, mustBePublishable } from './rules.ts';
import type { PublicationForm } from './schema.ts';

/**
 * Lets everybody take a file as long as its record is public, by somebody who says that nobody at risk is named in it. Problems:
 * `not_permitted`, `not_found`, and those of `mustBePublishable`.
 */
export async function publishPaper(
  work: Work,
  { owner, paperId, form }: { owner: AnyOwner; paperId: string; form: PublicationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, publisherOf(owner), undefined);
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  const { audited } = await getOwner(work, owner, paper.ownerId);
  const isPublication = owner.isPublication ?? false;
  mustBePublishable(paper, { isPublication, personId: actor.personId, marks: form.marks });
  const marksConfirmed = isPublication && form.marks;
  await savePublished(tx, paperId, { publishedAt: now, publishedBy: actor.personId, marksConfirmed });
  await audit(work, 'paper.publish', audited, { paper: paperId, marks: marksConfirmed });
}

/** Gives it to nobody but staff again. Problems: `not_permitted`, `not_found`, `paper_not_public`. */
export async function holdPaper(
  work: Work,
  { owner, paperId }: { owner: AnyOwner; paperId: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, publisherOf(owner), undefined);
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  const { audited } = await getOwner(work, owner, paper.ownerId);
  mustBePublic(paper);
  await savePublished(tx, paperId, undefined);
  await audit(work, 'paper.hold', audited, { paper: paperId });
}
