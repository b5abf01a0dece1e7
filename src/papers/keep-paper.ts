import { audit } from '../platform/audit/audit.ts';
import { keepFile } from '../platform/files/keep-file.ts';
import type { StoredFile } from '../platform/files/stored-file.ts';
import { newId } from '../platform/ids.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, getOwner, mustBeKeeper } from './owner.ts';
import { keepPaperPermission } from './permissions.ts';
import { insertPaper, listPapers, lockBeside } from './queries.ts';
import { usualBound } from './rules.ts';
import type { PaperForm } from './schema.ts';

/**
 * Lays a file beside a record, for staff until somebody publishes it; it is looked at first where there is a scanner. Returns the id.
 * Problems: `not_permitted`, `not_found`, `paper_without_file`, `too_many_files` or that of the owner's bound, those of the owner.
 */
export async function keepPaper(
  work: Work,
  {
    owner,
    ownerId,
    form,
    file,
  }: { owner: AnyOwner; ownerId: string; form: PaperForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  await mustBeKeeper(work, owner, ownerId, keepPaperPermission, 'keep');
  const { audited, organisationId = actor.organisationId } = await getOwner(work, owner, ownerId);
  if (!file) throw problem('paper_without_file', {}, { field: 'file' });
  await lockBeside(tx, ownerId);
  const there = (await listPapers(tx, actionId, owner.kind, [ownerId])).filter((one) => !one.removedAt);
  const { max, problem: tooMany } = owner.bound ?? usualBound;
  if (there.length >= max) throw problem(tooMany, { max }, { field: 'file' });
  const fileId = await keepFile(work, file, { organisationId, purpose: 'paper' });
  const id = newId();
  const by = { addedBy: actor.personId, createdAt: now };
  await insertPaper(tx, { ...form, id, actionId, ownerKind: owner.kind, ownerId, fileId, ...by });
  await audit(work, 'paper.keep', audited, { paper: id, beside: owner.kind, sha256: file.sha256 });
  return id;
}
