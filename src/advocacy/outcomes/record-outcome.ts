import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkLinks } from './check-links.ts';
import { recordOutcomePermission } from './permissions.ts';
import { insertOutcome, replaceLinks } from './queries.ts';
import { mustHaveHappened } from './rules.ts';
import type { OutcomeForm } from './schema.ts';

/** Writes down who changed what, and what we did for it, as a draft. Returns its id. Problems: `not_permitted`, `outcome_in_future`, and those of `checkLinks`. */
export async function recordOutcome(work: Work, form: OutcomeForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordOutcomePermission, undefined);
  mustHaveHappened(form.happenedOn, dayIn(zone, now), 'happened_on');
  await checkLinks(work, form);
  const { version: _, links, ...values } = form;
  const id = newId();
  await insertOutcome(tx, { ...values, id, actionId, recordedBy: actor.personId, createdAt: now });
  await replaceLinks(tx, id, links);
  await audit(work, 'outcome.record', { kind: 'outcome', id }, { kind: form.kind });
  return id;
}
