import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { storeStandardsPermission } from '../permissions.ts';
import { keepInstruments, keepProvisions, keepStandard, listStoredStandards } from './queries-store.ts';
import type { StandardsFile } from './standards-file.ts';

/**
 * Brings instruments, provisions and standards in line with the Action's file. What did not change stays untouched, and nothing is
 * deleted. A provision whose words changed loses its lawyer's tick. A standard that a person has worded since keeps that wording.
 * Returns how many rows changed. Problems: `not_permitted`.
 */
export async function storeStandards(work: Work, file: StandardsFile): Promise<number> {
  mustBeAbleTo(work.actor, storeStandardsPermission, undefined);
  const { tx, actionId, now } = work;
  const instruments = await keepInstruments(tx, actionId, file, now);
  const provisions = await keepProvisions(tx, actionId, file, instruments.ids, now);
  const stored = new Map((await listStoredStandards(tx, actionId)).map((one) => [one.key, one]));
  let standards = 0;
  for (const [position, defined] of file.standards.entries()) {
    const before = stored.get(defined.key);
    const sha256 = hashOfContent(defined);
    if (before && (before.definedSha256 === null || before.definedSha256 === sha256)) continue;
    await keepStandard(tx, {
      actionId,
      id: before?.id,
      number: (before?.version ?? 0) + 1,
      position,
      defined,
      sha256,
      provisionIds: defined.provisions.map((key) => provisions.ids.get(key)!),
      now,
    });
    standards++;
  }
  const changed = instruments.changed + provisions.changed + standards;
  if (changed > 0)
    await audit(
      work,
      storeStandardsPermission.name,
      { kind: 'action', id: actionId },
      { instruments: instruments.changed, provisions: provisions.changed, standards },
    );
  return changed;
}
