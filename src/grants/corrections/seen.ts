import { hashOfContent } from '../../platform/canonical.ts';
import type { Correction, CorrectionRecord } from './queries.ts';
import type { Accepted } from './rules.ts';
import { workingOf } from './working.ts';

/** What the form of a correction showed of the expenditure, as a hash: what of it is accepted. */
export const seenOfLine = ({ amountMinor, countedMinor }: Accepted): string =>
  hashOfContent({ amountMinor, countedMinor });

/** What is confirmed or turned down, and what follows from it, as a hash. */
export function seenOfCorrection(
  correction: Pick<Correction, 'changeMinor' | 'acceptedMinor' | 'kind' | 'rule' | 'reason' | 'state'> &
    Pick<CorrectionRecord, 'line' | 'payments'>,
): string {
  const { changeMinor, acceptedMinor, kind, rule, reason, state, line } = correction;
  const working = workingOf(correction);
  return hashOfContent({
    changeMinor,
    acceptedMinor,
    kind,
    rule,
    reason,
    state,
    line: seenOfLine(line),
    working,
  });
}
