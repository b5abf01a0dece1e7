import type { PaperOwner } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Subject } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { seeVisibility } from './permissions.ts';
import { listProducts, type Product } from './queries.ts';

/** An entry of the register. */
export type Entry = Product & { readonly id: string; readonly productId: string };

export const productSubject: Subject<Entry> = {
  kind: 'visibility_product',
  param: 'productId',
  async find(tx, productId, { actionId, now }) {
    const [found] = await listProducts(tx, { actionId, today: dayIn(zone, now), productId });
    return found && { ...found, id: productId, productId };
  },
};
/** The same where it is a product of its own. */
export const ownSubject: Subject<Entry> = {
  ...productSubject,
  async find(...asked) {
    const found = await productSubject.find(...asked);
    return found?.source === null ? found : undefined;
  },
};
/** The same where it says what was checked of a record of another area. */
export const checkSubject: Subject<Entry> = {
  kind: 'visibility_check',
  param: 'productId',
  async find(...asked) {
    const found = await productSubject.find(...asked);
    return found?.source === null ? undefined : found;
  },
};
/** A record of another area of which nothing was checked yet. */
export const recordSubject: Subject<Product> = {
  kind: 'visibility_record',
  param: 'recordId',
  async find(tx, recordId, { actionId, now }) {
    const [found] = await listProducts(tx, { actionId, today: dayIn(zone, now), recordId });
    return found && found.productId === null && found.source !== 'material' ? found : undefined;
  },
};
/** The files that prove a product; they are for staff and the report. */
export const visibilityPapers: PaperOwner<Entry> = {
  kind: 'visibility_product',
  subject: productSubject,
  see: seeVisibility,
  adding: '/staff/visibility/:productId/papers/new',
  withRecord: true,
  standsOn: ({ productId, title }) => ({
    href: `/staff/visibility/${productId}`,
    title,
    audited: { kind: 'visibility_product', id: productId },
  }),
};
