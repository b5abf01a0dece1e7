import { partRoutes } from '../../src/results/parts/routes.tsx';
import { buildDraft } from '../../src/results/parts/testing.ts';
import { acceptDonorReport } from '../../src/results/report/accept-donor-report.ts';
import { donorReportRoutes } from '../../src/results/report/routes.tsx';
import { buildVersion } from '../../src/results/report/testing.ts';
import { donorReportWorkflow } from '../../src/results/report/workflow.ts';
import { type Cast, noon } from './cast.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

async function reportIn(cast: Cast, until: 'draft' | 'submitted' | 'returned' | 'accepted'): Promise<Moment> {
  const donorReportId = await buildDraft(cast.work(cast.ana));
  const by = { actionId: cast.actionId, personId: cast.ana.personId };
  if (until !== 'draft')
    await buildVersion(tables(cast), by, donorReportId, until === 'returned' ? until : 'submitted');
  if (until === 'accepted') await acceptDonorReport(cast.work(cast.goran), { donorReportId });
  return { id: donorReportId, now: noon };
}

/** A donor report from its draft to its acceptance, by the steps that its page has a button for. */
export const donorReportWalk: Walk = {
  workflow: donorReportWorkflow,
  routes: [...donorReportRoutes({ demonstration: false }), ...partRoutes],
  page: '/staff/donor-reports/:donorReportId',
  kinds: [],
  taskAt: ({ id }) => `/staff/donor-reports/${id}`,
  listTasks: async () => [],
  typed: {
    ask: () => ({ section: null, text: 'Who came?' }),
    return: () => ({ text: 'Section 2.2 is short.' }),
  },
  moments: {
    draft: (cast) => reportIn(cast, 'draft'),
    submitted: (cast) => reportIn(cast, 'submitted'),
    returned: (cast) => reportIn(cast, 'returned'),
    accepted: (cast) => reportIn(cast, 'accepted'),
  },
};
