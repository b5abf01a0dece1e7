import { withdrawApplication } from '../../src/grants/applications/withdraw-application.ts';
import type { CheckRecord } from '../../src/grants/checks/check-record.ts';
import { confirmCheck, sendBackCheck } from '../../src/grants/checks/confirm-check.ts';
import { concludeCheck } from '../../src/grants/checks/save-check.ts';
import { seenOfCheck } from '../../src/grants/checks/schema.ts';
import { checkWorkflow } from '../../src/grants/checks/workflow.ts';
import { buildCheck, buildPublishedCall, buildSubmitted, times } from '../../src/grants/testing.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const form = { checked_by: 'two' };
const filled = { items: buildCheck(), reasons: '' };

/** A check that two people make, as far as it went. */
async function check(
  cast: Cast,
  step?: 'concluded' | 'confirmed' | 'sent_back' | 'withdrawn',
): Promise<Moment> {
  const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast, { form }));
  const second = cast.work(cast.ana, times.after);
  if (step) await concludeCheck(cast.work(cast.elira, times.after), { applicationId, ...filled });
  if (step === 'confirmed') await confirmCheck(second, { applicationId });
  if (step === 'sent_back') await sendBackCheck(second, { applicationId, reason: 'No statute.' });
  if (step === 'withdrawn') await withdrawApplication(cast.work(cast.besa, times.after), { applicationId });
  return { id: applicationId, now: times.after };
}

const seen = ({ check: made }: CheckRecord) => ({ seen: seenOfCheck(made) });

/** The life of a check of two people. */
export const checksWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: checkWorkflow,
  kinds: ['confirm_check'],
  page: '/staff/applications/:applicationId',
  taskAt: ({ id }) => `/staff/applications/${id}`,
  typed: { confirm: seen, send_back: (record: CheckRecord) => ({ reason: 'Again.', ...seen(record) }) },
  unoffered: {
    conclude_first: {
      by: 'elira',
      take: (work, { id }) => concludeCheck(work, { applicationId: id, ...filled }),
    },
  },
  moments: {
    open: (cast) => check(cast),
    concluded_once: (cast) => check(cast, 'concluded'),
    concluded: (cast) => check(cast, 'confirmed'),
    'open, sent back': (cast) => check(cast, 'sent_back'),
    'concluded once, of an application that was withdrawn': (cast) => check(cast, 'withdrawn'),
  },
});
