import { audit } from '../../platform/audit/audit.ts';
import { may, mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { assessorPermissions } from './permissions.ts';
import { lockAssessor, saveProfile } from './queries.ts';
import { mustFollow } from './rules.ts';
import type { ProfileForm } from './schema.ts';
import { seenOfProfile } from './typed-profile.ts';

/**
 * Keeps what is said of an assessor. The note on the fee is a grant officer's: of others what they sent of it is left aside. `seen`: what the
 * form was shown with (`seenOfProfile`). Problems: `not_found`, `changed_meanwhile`, `availability_order`.
 */
export async function keepProfile(
  work: Work,
  { assessorId, profile, seen }: { assessorId: string; profile: ProfileForm['profile']; seen?: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const assessor = await lockAssessor(tx, actionId, assessorId);
  mustBeAbleTo(actor, assessorPermissions.keep, assessor);
  if (seen !== undefined && seen !== seenOfProfile(assessor)) throw problem('changed_meanwhile');
  mustFollow(profile);
  const feeNote = may(actor, assessorPermissions.note, assessor) ? profile.feeNote : assessor.feeNote;
  await saveProfile(tx, {
    ...{ ...profile, feeNote, actionId, personId: assessorId },
    ...{ updatedBy: actor.personId, updatedAt: now },
  });
  await audit(work, assessorPermissions.keep.name, { kind: 'person', id: assessorId });
}
