import { type PaperOwner, wasFrozen } from '../../papers/index.ts';
import type { Subject } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { attachVatRulePermission, readVatRulePermission } from './permissions.ts';
import { findVatRuleOf, type VatRule } from './queries.ts';

/** A rule of a partner, by `:vatRuleId`: the one that holds, or an earlier one. */
export const vatRuleSubject: Subject<VatRule> = {
  kind: 'vat_rule',
  param: 'vatRuleId',
  find: (tx, id, { actionId }) => findVatRuleOf(tx, actionId, id),
};

/**
 * The certificate of the tax authority: for those who see the Action's money, and never published. The programme manager and the
 * finance officers of its partner keep it alone; what was there when a period was frozen under the rule stays.
 */
export const vatRulePapers: PaperOwner<VatRule> = {
  kind: 'vat_rule',
  subject: vatRuleSubject,
  see: readVatRulePermission,
  keepers: attachVatRulePermission,
  keptAlone: true,
  whyStays: ({ frozenIn, frozenAt }, paper) =>
    wasFrozen(paper, frozenAt) ? problem('vat_rule_frozen', { period: frozenIn! }) : undefined,
  withRecord: true,
  standsOn: ({ id, partner, partnerId }) => ({
    href: `/staff/budget/vat/${id}`,
    title: partner,
    audited: { kind: 'vat_rule', id },
    organisationId: partnerId,
  }),
};
