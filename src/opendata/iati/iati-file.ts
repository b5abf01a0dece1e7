import { dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { applyProtection } from '../protect.ts';
import type { PublishedAction, PublishedGrant } from '../published.ts';
import { actionActivity } from './action-activity.ts';
import { checkIati } from './check-iati.ts';
import type { Finding } from './finding.ts';
import { grantActivity } from './grant-activity.ts';
import { type Missing, missingForIati } from './missing.ts';
import { element, toXml } from './xml.ts';

export type IatiInput = { readonly action: PublishedAction; readonly grants: readonly PublishedGrant[] };
/** Either a file that passed every check, or what stands in its way; never a file that is not valid. */
export type IatiFile =
  | { readonly xml: string; readonly warnings: readonly Finding[] }
  | { readonly missing: readonly Missing[]; readonly errors: readonly Finding[] };

/** IATI 2.03 activities file: the Action with one child for each sub-grant that may be shown at `now`. */
export function iatiFile({ action, grants }: IatiInput, now: Instant): IatiFile {
  const missing = missingForIati(action);
  if (missing.length > 0) return { missing, errors: [] };
  const root = iatiActivities({ action, grants }, now);
  const findings = checkIati(root, now);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { missing: [], errors }
    : { xml: toXml(root), warnings: findings.filter(({ severity }) => severity === 'warning') };
}

/** The file as data, unchecked. */
export function iatiActivities({ action, grants }: IatiInput, now: Instant) {
  const today = dayIn(zone, now);
  const shown = applyProtection(grants, now, action.currency).grants;
  return element('iati-activities', { version: '2.03', 'generated-datetime': now }, [
    actionActivity(action, shown, today, now),
    ...shown.map((grant) => grantActivity(action, grant, today, now)),
  ]);
}
