import { audit } from '../../platform/audit/audit.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepHandouts } from './permissions.ts';
import { insertHandout, listHandouts } from './queries.ts';
import type { HandoutForm } from './schema.ts';

/** More than any gathering hands out. */
const mostHandouts = 60;

/**
 * Hands out a file at a gathering, to those who have a place or to everybody, once it was looked at where there is a scanner. Returns
 * the id. Problems: `not_permitted`, `gathering_withdrawn`, `handout_without_file`, `too_many_files`.
 */
export async function addHandout(
  work: Work,
  { gatheringId, form, file }: { gatheringId: string; form: HandoutForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepHandouts, gathering);
  mustStand(gathering);
  if (form.audience === 'public')
    await mustHideThePlace(tx, gathering, { of: 'handout', id: null, texts: { title: form.title } });
  if (!file) throw problem('handout_without_file', {}, { field: 'file' });
  const kept = (await listHandouts(tx, actionId, gatheringId)).filter((one) => one.withdrawnAt === null);
  if (kept.length >= mostHandouts) throw problem('too_many_files', { max: mostHandouts }, { field: 'file' });
  const about = { organisationId: gathering.partnerId, purpose: 'handout' };
  const fileId = await keepFile(work, file, about);
  const id = newId();
  await insertHandout(tx, {
    ...form,
    id,
    actionId,
    gatheringId,
    fileId,
    addedBy: actor.personId,
    createdAt: now,
  });
  const { audience } = form;
  await audit(
    work,
    'handout.add',
    { kind: 'gathering', id: gatheringId },
    { handout: id, audience, sha256: file.sha256 },
  );
  return id;
}
