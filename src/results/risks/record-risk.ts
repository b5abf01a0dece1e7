import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { checkRisk } from './check-risk.ts';
import { riskPermissions } from './permissions.ts';
import { insertRisk } from './queries.ts';
import { stateOfNew } from './rules.ts';
import type { RiskForm } from './schema.ts';

/**
 * Records a risk; of others than the programme manager it is a proposal. Returns its id.
 * Problems: `not_permitted`, `risk_choice_gone`, `risk_trigger_without_value`, `risk_trigger_without_rule`, `risk_review_past`.
 */
export async function recordRisk(work: Work, form: RiskForm): Promise<string> {
  mustBeAbleTo(work.actor, riskPermissions.record, undefined);
  await checkRisk(work, form);
  const state = stateOfNew(work.actor);
  const id = await insertRisk(work, state, form);
  const { likelihood, impact } = form;
  await audit(work, riskPermissions.record.name, { kind: 'risk', id }, { state, likelihood, impact });
  return id;
}
