import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo, nobody } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { forgetContactPermission } from './permissions.ts';
import { type CaseFile, forgetPresentedContact } from './queries.ts';

/**
 * Removes how the person who reported can be reached, for the person who holds the secret of the case, which was presented before. Whom
 * the case is kept from cannot do it for them (`voice.is_kept_from`). Returns false when there was nothing to remove.
 */
export async function forgetOwnContact(work: Work, { file }: { file: CaseFile }): Promise<boolean> {
  mustBeAbleTo(work.actor, forgetContactPermission, undefined);
  if ((await forgetPresentedContact(work.tx)) === 0) return false;
  const subject = { kind: 'voice_case', id: file.id } as const;
  await audit({ ...work, actor: nobody }, forgetContactPermission.name, subject);
  return true;
}
