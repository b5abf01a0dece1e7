import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkVisibility } from './permissions.ts';
import { insertProduct, listProducts, lockRecord } from './queries.ts';
import { mustNeedDerogation } from './rules.ts';
import type { CheckForm } from './schema.ts';

/**
 * Enters what was checked of a publication, an event or a training material that another area keeps. Returns the id of the entry.
 * Problems: `not_permitted`, `not_found`, `changed_meanwhile`, `visibility_derogation_needless`.
 */
export async function checkRecord(
  work: Work,
  { recordId, form }: { recordId: string; form: CheckForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  await lockRecord(tx, recordId);
  const [record] = await listProducts(tx, { actionId, today: dayIn(zone, now), recordId });
  if (!record || record.source === null || record.source === 'material') throw problem('not_found');
  mustBeAbleTo(actor, checkVisibility, record);
  if (record.productId !== null) throw problem('changed_meanwhile');
  mustNeedDerogation(form);
  const { version: _none, ...values } = form;
  const { source, kind } = record;
  const partnerId = record.partnerId ?? actor.organisationId;
  const id = await insertProduct(work, { ...values, source, sourceId: recordId, kind, partnerId });
  await audit(work, checkVisibility.name, { kind: 'visibility_product', id }, { source });
  return id;
}
