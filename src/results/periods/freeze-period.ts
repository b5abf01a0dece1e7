import { holdBooks } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import { mustReadExactly } from '../queries-rounded.ts';
import { saveFrozenAnnexes } from '../report/queries-annexes.ts';
import { saveFrozenBooks } from '../report/queries-frozen-books.ts';
import { saveFrozenFacts } from '../report/queries-versions.ts';
import { gatherFreeze } from './gather-freeze.ts';
import { countWay, lockPeriod, saveFrozen } from './queries.ts';
import { mustBeFreezable } from './rules.ts';

/**
 * Freezes a period at one instant: for every indicator its value, the records behind it, the rule, and a hash of the three; and
 * everything else that its report and its financial report take from records. Nobody changes them afterwards; what is corrected later
 * shows as a difference. `seen`: the hash of what its page showed (`gatherFreeze`). Problems: `not_permitted`, `not_found`,
 * `period_already_frozen`, `period_not_over`, `changed_since_shown`.
 */
export async function freezePeriod(
  work: Work,
  input: { periodId: string; seen?: string | undefined },
): Promise<void> {
  const period = await lockPeriod(work.tx, input.periodId);
  mustBeAbleTo(work.actor, resultsPermissions.freezePeriod, period);
  mustBeFreezable(period, dayIn(zone, work.now));
  await mustReadExactly(work.tx, work.actionId);
  const frozenAt = await holdBooks(work.tx, work.actionId, work.now);
  const { measurements, annexes, facts, books, kept, sha256 } = await gatherFreeze(
    work.tx,
    work.actionId,
    period,
    dayIn(zone, work.now),
  );
  mustBeSeen(input.seen, sha256);
  await saveFrozenAnnexes(work.tx, period.id, annexes, kept.annexes);
  await saveFrozenFacts(work.tx, period.id, facts, kept.facts);
  await saveFrozenBooks(work.tx, period.id, books, kept.books);
  const way = await countWay(work.tx, work.actionId);
  // Last: from here on nothing can be added to it.
  await saveFrozen(work.tx, period.id, { at: frozenAt, by: work.actor.personId, sha256, measurements, way });
  await audit(
    work,
    resultsPermissions.freezePeriod.name,
    { kind: 'results_period', id: period.id },
    { sha256, indicators: measurements.length },
  );
}
