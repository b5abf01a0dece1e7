import { confirmCorrection, proposeCorrection } from '../../grants/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import type { Running } from './make-agreement.ts';
import type { Written } from './query-lines.ts';
import type { Period } from './report-lines.ts';
import type { Stage } from './stage.ts';

const refund = {
  direction: 'less',
  amount: '20',
  kind: 'refund_received',
  rule: null,
  reason: 'Invented for the demonstration. The printer gave 20 euro back after the report was approved.',
} as const;

/** Plans the one correction of the year: the first report of one sub-grant, of its last expenditure, proposed by who pays and confirmed by the officer. */
export function planCorrection(
  stage: Stage,
  { opened, entry }: Running,
  period: Period,
  { lineIds }: Written,
  approved: Instant,
): void {
  if (opened.call.key !== 'AL-1' || entry.place !== 0 || period.number !== 1) return;
  const day = (after: number) => `${addDays(dayIn(zone, approved), after)}T09:35:00.000Z`;
  stage.timeline.plan(day(20), async (now) => {
    const lineId = lineIds.at(-1)!;
    const correctionId = await proposeCorrection(stage.work(opened.payer, now), { lineId, form: refund });
    stage.timeline.plan(day(22), (later) =>
      confirmCorrection(stage.work(opened.officer, later), { correctionId }),
    );
  });
}
