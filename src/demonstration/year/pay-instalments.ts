import {
  approvals,
  approveInstalment,
  instalmentSteps,
  listInstalments,
  payInstalment,
  provePayment,
  requestInstalment,
} from '../../grants/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import type { Role } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import type { PaymentFate } from '../invented/agreements.ts';
import { storePaper } from './lay-paper.ts';
import type { Running } from './make-agreement.ts';
import type { Stage } from './stage.ts';

const way = ['requested', ...approvals.map((approval) => instalmentSteps[approval].to), 'paid'];

/** Plans the request of an instalment on the day after, then its approvals and its payment two days apart each, as far as `goal`. */
export function planInstalment(stage: Stage, running: Running, from: Instant, goal: PaymentFate): void {
  const { agreementId, applicant, opened } = running;
  const { payer, approvers, entries } = opened;
  const minute = String(10 + ((entries.indexOf(running.entry) * 11) % 50));
  const day = (after: number) => `${addDays(dayIn(zone, from), after)}T15:${minute}:00.000Z`;
  stage.timeline.plan(day(1), async (now) => {
    const instalments = await listInstalments(stage.tx, agreementId);
    const next = instalments.find(({ state }) => state === 'planned');
    if (!next) return;
    const instalmentId = next.id;
    const steps = [
      (at: Instant) => requestInstalment(stage.work(applicant.certifier, at), { instalmentId }),
      ...approvals.map((approval) => (at: Instant) => {
        const [role] = Object.keys(instalmentSteps[approval].permission.roles) as Role[];
        return approveInstalment(stage.work(approvers[role!]!, at), { instalmentId, approval });
      }),
      async (at: Instant) => {
        const reference = `DEMO-${next.number}-${agreementReference(running)}`;
        const paidOn = dayIn(zone, at);
        const file = await storePaper(stage.store, ['Bank statement', reference, paidOn]);
        const files = [{ ...file, name: `statement-${next.number}.pdf` }];
        const work = stage.work(payer, at);
        await payInstalment(work, { instalmentId, paidOn, reference });
        await provePayment(work, { instalmentId, files });
      },
    ];
    await steps[0]!(now);
    for (const [step, run] of steps.slice(1, way.indexOf(goal) + 1).entries())
      stage.timeline.plan(day(1 + (step + 1) * 2), run);
  });
}

function agreementReference({ opened, entry }: Running): string {
  return `${opened.call.key}-${entry.applicant}`;
}
