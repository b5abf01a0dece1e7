import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import { listCheckIns, listHalfDays, ruleOf } from '../attendance-list/queries.ts';
import type { Gathering } from '../queries.ts';
import { listCertificates } from './queries.ts';
import { earned, whoIsDue } from './rules.ts';

/** Who of an event has earned a certificate, for how many half-days, and who of them is due one. */
export async function gatherDue(tx: Tx, actionId: string, gathering: Gathering) {
  const rule = await ruleOf(tx, gathering);
  const halfDays = await listHalfDays(tx, gathering.id);
  const noted = await listCheckIns(tx, gathering.id);
  const attended = earned(rule, halfDays, noted);
  const certificates = await listCertificates(tx, actionId, gathering.id);
  return { rule, halfDays, noted, attended, certificates, due: whoIsDue(attended.keys(), certificates) };
}
type GatheredDue = Awaited<ReturnType<typeof gatherDue>>;

/** What would be certified, as a hash: of which event, to whom, and how many half-days of each. */
export function seenOfDue(
  { title, startsOn, endsOn }: Pick<Gathering, 'title' | 'startsOn' | 'endsOn'>,
  { rule, halfDays, attended, due }: Pick<GatheredDue, 'rule' | 'halfDays' | 'attended' | 'due'>,
  to: keyof GatheredDue['due'],
): string {
  return hashOfContent({
    ...{ title, startsOn, endsOn, leastShare: rule.leastShare, planned: halfDays.length },
    due: [...due[to]].toSorted().map((id) => [id, attended.get(id)!]),
  });
}
