import type { Protection } from './protections.ts';

/** How far the newest report that is due has come; the reports before it are approved. */
export type ReportFate =
  | 'approved'
  | 'approved_after_query'
  | 'submitted'
  | 'submitted_queried'
  | 'approved_once'
  | 'returned'
  | 'resubmitted'
  | 'draft'
  | 'missing';
/** How far the newest instalment that was asked for has come. */
export type PaymentFate = 'requested' | 'approved_once' | 'approved' | 'paid';

export type InventedAgreement = {
  readonly latest: ReportFate;
  readonly payment: PaymentFate;
  readonly protection?: Protection;
};

/** What becomes of the agreements of a call, in the order of its awards. An award without one waits for its agreement. */
export const agreementFates: Readonly<Record<string, readonly InventedAgreement[]>> = {
  'AL-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'submitted', payment: 'paid' },
    { latest: 'returned', payment: 'paid', protection: 'delay' },
    { latest: 'missing', payment: 'paid' },
  ],
  'MK-1': [
    { latest: 'approved_after_query', payment: 'paid' },
    { latest: 'approved', payment: 'approved' },
    { latest: 'submitted', payment: 'paid' },
    { latest: 'submitted', payment: 'paid' },
  ],
  'RS-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'approved', payment: 'approved_once' },
    { latest: 'returned', payment: 'paid' },
    { latest: 'submitted_queried', payment: 'paid' },
  ],
  'XK-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'approved', payment: 'requested' },
    { latest: 'resubmitted', payment: 'paid' },
    { latest: 'submitted', payment: 'paid', protection: 'withhold' },
  ],
  'BA-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'submitted_queried', payment: 'paid', protection: 'generalise' },
    { latest: 'draft', payment: 'paid' },
    { latest: 'missing', payment: 'paid' },
  ],
  'ME-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'draft', payment: 'paid' },
    { latest: 'missing', payment: 'paid' },
    { latest: 'draft', payment: 'paid' },
  ],
  'REG-1': [
    { latest: 'approved', payment: 'paid' },
    { latest: 'approved', payment: 'approved' },
    { latest: 'approved_once', payment: 'paid' },
    { latest: 'returned', payment: 'paid', protection: 'both' },
    { latest: 'approved_after_query', payment: 'requested' },
    { latest: 'draft', payment: 'paid' },
  ],
};

/** Calls of which more agreements are made and not signed yet: of each, whether both sides entered their legal details. */
export const unsigned: Readonly<Record<string, readonly { readonly ready: boolean }[]>> = {
  'RS-1': [{ ready: true }, { ready: false }],
};
