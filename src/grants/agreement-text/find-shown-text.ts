import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type AgreementText, findCurrentText, standardText, type TextOwner } from './queries.ts';

/**
 * The version that an address asks for, otherwise the one that holds now; that of the Action while a call has none. Problem:
 * `not_found` for a version that was never saved.
 */
export async function findShownText(
  tx: Tx,
  {
    versions,
    asked,
    now,
    ...owner
  }: TextOwner & { versions: readonly AgreementText[]; asked: string | undefined; now: Instant },
): Promise<Pick<AgreementText, 'content' | 'number' | 'savedAt'>> {
  const found = versions.find(({ number }) => String(number) === asked);
  if (asked !== undefined && !found) throw problem('not_found');
  const holds = found ?? versions[0] ?? (await findCurrentText(tx, owner));
  return holds ?? { content: await standardText(tx, owner.actionId), number: 1, savedAt: now };
}
