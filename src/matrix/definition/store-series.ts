import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { storeSeriesPermission } from '../permissions.ts';
import { keepSeries, listStoredSeries } from './queries-series.ts';
import type { SeriesFile } from './series-file.ts';

/** Brings the series of others in line with the Action's file; what did not change stays untouched, and so does a series that a person began. Returns how many changed. Problems: `not_permitted`. */
export async function storeSeries(work: Work, { series }: SeriesFile): Promise<number> {
  mustBeAbleTo(work.actor, storeSeriesPermission, undefined);
  const { tx, actionId, now } = work;
  const stored = new Map((await listStoredSeries(tx, actionId)).map((one) => [one.key, one]));
  let changed = 0;
  for (const [position, defined] of series.entries()) {
    const before = stored.get(defined.key);
    const sha256 = hashOfContent({ defined, position });
    if (before && (before.definedSha256 === null || before.definedSha256 === sha256)) continue;
    await keepSeries(tx, { actionId, id: before?.id, defined, position, sha256, now });
    changed++;
  }
  if (changed > 0)
    await audit(work, storeSeriesPermission.name, { kind: 'action', id: actionId }, { series: changed });
  return changed;
}
