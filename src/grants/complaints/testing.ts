import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import { times } from '../testing.ts';
import { makeComplaint } from './make-complaint.ts';

/** A complaint of the side's certifier about what was decided on an application. Returns its id. */
export function buildComplaint(
  cast: Cast,
  { applicationId }: { applicationId: string },
  { side = cast, now = times.decided }: { side?: Side; now?: Instant } = {},
): Promise<string> {
  return makeComplaint(cast.work(side.besa, now), {
    applicationId,
    complaint: 'The second assessor read another annex.',
  });
}
