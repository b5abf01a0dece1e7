import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockContract } from '../contract/queries.ts';
import { listPartners } from '../queries.ts';
import { setVatRulePermission } from './permissions.ts';
import { findVatRule, insertVatRule } from './queries.ts';
import type { VatRuleForm } from './schema.ts';

/** Says whether VAT is an eligible cost of a partner, and why; earlier rules stay. Returns its id. Problems: `not_permitted`, `vat_partner`, `vat_unchanged`. */
export async function setVatRule(work: Work, form: VatRuleForm): Promise<string> {
  const { tx, actionId } = work;
  mustBeAbleTo(work.actor, setVatRulePermission, undefined);
  await lockContract(tx, actionId);
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === form.partnerId))
    throw problem('vat_partner', {}, { field: 'partner' });
  const held = await findVatRule(tx, actionId, form.partnerId);
  const { eligible, reason, document } = form;
  if (held?.eligible === eligible && held.reason === reason && held.document === document)
    throw problem('vat_unchanged', {}, { field: 'eligible' });
  const id = await insertVatRule(work, form);
  await audit(work, setVatRulePermission.name, { kind: 'vat_rule', id }, { eligible }, { reason });
  return id;
}
