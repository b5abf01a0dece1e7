import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { withdrawVisibility } from './permissions.ts';
import { lockProduct, saveWithdrawn } from './queries.ts';

/** Withdraws an entry that is wrong. A record of another area stays in the register, unchecked. Problems: `not_permitted`, `not_found`. */
export async function withdrawProduct(
  work: Work,
  { productId, reason }: { productId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const stored = await lockProduct(tx, actionId, productId, dayIn(zone, now));
  mustBeAbleTo(actor, withdrawVisibility, stored);
  await saveWithdrawn(work, productId, reason);
  await audit(work, withdrawVisibility.name, { kind: 'visibility_product', id: productId }, {}, { reason });
}
