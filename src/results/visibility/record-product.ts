import { listPartners } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { recordVisibility } from './permissions.ts';
import { insertProduct } from './queries.ts';
import { mustBeShown, mustNeedDerogation } from './rules.ts';
import type { ProductForm } from './schema.ts';

/**
 * Records a product that no other record has, for the actor's own partner. Returns its id.
 * Problems: `not_permitted`, `visibility_in_future`, `visibility_derogation_needless`.
 */
export async function recordProduct(work: Work, form: ProductForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordVisibility, undefined);
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === actor.organisationId)) throw problem('not_permitted');
  mustBeShown(form.shownOn, dayIn(zone, now));
  mustNeedDerogation(form);
  const { version: _none, ...values } = form;
  const own = { source: null, sourceId: null, partnerId: actor.organisationId };
  const id = await insertProduct(work, { ...values, ...own });
  await audit(work, recordVisibility.name, { kind: 'visibility_product', id }, { kind: form.kind });
  return id;
}
