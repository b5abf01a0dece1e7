import type { Subject } from '../../platform/http/route.ts';
import { findOffer, type Offer } from './queries.ts';

export const offerSubject: Subject<Offer> = {
  kind: 'offer',
  param: 'offerId',
  find: (tx, id, { now }) => findOffer(tx, { id }, now),
};
