import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { editVisibility } from './permissions.ts';
import { lockProduct, updateProduct } from './queries.ts';
import { mustBeShown, mustNeedDerogation } from './rules.ts';
import type { CheckForm, ProductForm } from './schema.ts';

/**
 * Corrects an entry; of a record of another area only what was checked.
 * Problems: `not_permitted`, `not_found`, `changed_meanwhile`, `visibility_in_future`, `visibility_derogation_needless`.
 */
export async function editProduct(
  work: Work,
  { productId, form }: { productId: string; form: CheckForm | ProductForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const today = dayIn(zone, now);
  const stored = await lockProduct(tx, actionId, productId, today);
  mustBeAbleTo(actor, editVisibility, stored);
  if (form.version !== stored.version) throw problem('changed_meanwhile');
  mustNeedDerogation(form);
  const { channel, url, emblem, statement, derogation } = form;
  const checked = { channel, url, emblem, statement, derogation, version: stored.version + 1 };
  const isOwn = stored.source === null && 'title' in form;
  if (isOwn) mustBeShown(form.shownOn, today);
  const own = isOwn ? { title: form.title, kind: form.kind, shownOn: form.shownOn } : {};
  await updateProduct(work, productId, { ...checked, ...own });
  await audit(
    work,
    editVisibility.name,
    { kind: 'visibility_product', id: productId },
    { version: checked.version },
  );
}
