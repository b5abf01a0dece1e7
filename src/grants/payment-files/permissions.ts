import { type Actor, all, officers, ofPartner, permission, reachOfList } from '../../platform/permissions.ts';

/** A file or paying account of a partner; neither belongs to one jurisdiction. */
export type OfPartner = { readonly id: string; readonly partnerId: string; readonly jurisdiction: null };

/** Who may pay, as `instalment.pay` asks it of each instalment. */
export const payableReach = (actor: Actor) =>
  reachOfList(actor, { everything: [], partner: ['finance_officer'] });

const ofOwnPartner = {
  finance_officer: ofPartner,
  grant_officer: ofPartner,
  programme_manager: ofPartner,
};

export const paymentFilePermissions = {
  list: permission('payment_file.list', { ...officers, finance_officer: all }),
  make: permission('payment_file.make', { finance_officer: all }),
  read: permission<OfPartner>('payment_file.read', ofOwnPartner),
  take: permission<OfPartner>('payment_file.take', { finance_officer: ofPartner }),
  proposeAccount: permission('paying_account.propose', { finance_officer: all }),
  decideAccount: permission<OfPartner>('paying_account.decide', ofOwnPartner),
};
