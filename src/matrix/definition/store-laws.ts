import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { storeLawsPermission } from '../permissions.ts';
import type { LawsFile } from './laws-file.ts';
import { keepEliAddresses, keepLaw, listStoredLaws } from './queries-laws.ts';

/**
 * Brings national law in line with the Action's file. What did not change stays untouched, no law and no version is deleted (citations
 * point at them), and a law that a person recorded is theirs. Returns how many changed. Problems: `not_permitted`.
 */
export async function storeLaws(work: Work, { laws, checkedOn, eliAddresses }: LawsFile): Promise<number> {
  mustBeAbleTo(work.actor, storeLawsPermission, undefined);
  const { tx, actionId, now } = work;
  await keepEliAddresses(tx, actionId, eliAddresses);
  const stored = new Map((await listStoredLaws(tx, actionId)).map((one) => [one.key, one]));
  let changed = 0;
  for (const [position, law] of laws.entries()) {
    const before = stored.get(law.key);
    const sha256 = hashOfContent({ law, checkedOn, position });
    if (before && (before.definedSha256 === null || before.definedSha256 === sha256)) continue;
    await keepLaw(tx, { actionId, id: before?.id, law, checkedOn, position, sha256, now });
    changed++;
  }
  if (changed > 0)
    await audit(work, storeLawsPermission.name, { kind: 'action', id: actionId }, { laws: changed });
  return changed;
}
