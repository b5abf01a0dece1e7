import { sql } from 'kysely';
import { loadAction } from '../../src/action/index.ts';
import { askApproval } from '../../src/training/approval/ask-approval.ts';
import { approveGathering, returnGathering } from '../../src/training/approval/decide-approval.ts';
import { listApprovalTasks } from '../../src/training/approval/list-waiting-tasks.ts';
import { eventWorkflow } from '../../src/training/approval/workflow.ts';
import { publicationRoutes } from '../../src/training/publication-routes.tsx';
import { publishGathering } from '../../src/training/publish-gathering.ts';
import { findGathering, type Gathering } from '../../src/training/queries.ts';
import { trainingRoutes } from '../../src/training/routes.tsx';
import { buildGathering } from '../../src/training/testing.ts';
import { withdrawGathering } from '../../src/training/withdraw-gathering.ts';
import type { Cast } from './cast.ts';
import type { Typing } from './crossed-steps.ts';
import { tables } from './stage.ts';
import type { Walk } from './workflow-walk.tsx';

const now = '2026-11-25T12:00:00.000Z';
export const versionOf = async (cast: Cast, id: string) =>
  (await findGathering(tables(cast), cast.actionId, id))!.version;

const whole = await loadAction('actions/shbb');
/** An Action whose rule asks for the approval of another person. */
export const underApproval = { ...whole, action: { ...whole.action, eventApproval: { required: true } } };

type Until = 'draft' | 'asked' | 'returned' | 'agreed' | 'published' | 'withdrawn';

/** A draft of Elira's, until a state: she asks Ana, who decides; or Ana asks her. */
export async function buildEvent(
  cast: Cast,
  until: Until,
  { by = 'elira', of = 'ana' }: { by?: 'elira' | 'ana'; of?: 'elira' | 'ana' } = {},
): Promise<string> {
  const gatheringId = await buildGathering(tables(cast), {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    ...{ startsOn: '2026-12-10', publishedAt: null },
  });
  const [planner, approver] = [cast.work(cast[by], now), cast.work(cast[of], now)];
  if (until === 'draft') return gatheringId;
  if (until === 'withdrawn') {
    await withdrawGathering(planner, { gatheringId, reason: 'It is not held.' });
    return gatheringId;
  }
  const version = () => versionOf(cast, gatheringId);
  const form = { approver: cast[of].personId, version: await version() };
  await askApproval(planner, { gatheringId, form });
  if (until === 'returned')
    await returnGathering(approver, {
      gatheringId,
      form: { reason: 'Which hall?', version: await version() },
    });
  if (until === 'agreed' || until === 'published')
    await approveGathering(approver, { gatheringId, form: { version: await version() } });
  if (until === 'published')
    await publishGathering(planner, { gatheringId, form: { version: await version() } });
  return gatheringId;
}

const moment =
  (until: Until, people: Parameters<typeof buildEvent>[2] = {}) =>
  async (cast: Cast) => ({
    id: await buildEvent(cast, until, people),
    now,
  });
const version = ({ version: seen }: Gathering) => ({ version: seen });

/** The walk through the workflow of an event, from the draft to the public. */
export const eventWalk: Walk = {
  workflow: eventWorkflow,
  routes: [...publicationRoutes, ...trainingRoutes],
  page: '/staff/gatherings/:gatheringId',
  kinds: ['approve'],
  around: ['event_without_approver'],
  mails: {
    'gathering.ask_approval': 'approval_asked',
    'gathering.approve': 'approval_given',
    'gathering.return': 'approval_returned',
  },
  taskAt: ({ id }) => `/staff/gatherings/${id}/approve`,
  listTasks: async (cast, actor) =>
    (await listApprovalTasks({ tx: tables(cast), actor, actionId: cast.actionId, now })).filter(
      ({ part }) => part !== 'wait',
    ),
  typed: {
    // Of whom is chosen on the form: another is refused beside its field.
    ask: (event: Gathering) => ({ approver: event.id, ...version(event) }),
    approve: version,
    give_back: (event: Gathering) => ({ reason: 'Which hall?', ...version(event) }),
    publish: version,
    unpublish: version,
  },
  moments: {
    draft: moment('draft'),
    'draft, of the only person': async (cast) => {
      await sql`update people.membership set until = '2026-01-01' where role = 'programme_manager' and action_id = ${cast.actionId}::uuid`.execute(
        tables(cast),
      );
      return moment('draft')(cast);
    },
    asked: moment('asked'),
    'asked, by the programme manager': moment('asked', { by: 'ana', of: 'elira' }),
    returned: moment('returned'),
    agreed: moment('agreed'),
    published: moment('published'),
    withdrawn: moment('withdrawn'),
  },
};

/** The officer and the programme manager each ask the other programme manager. */
export const inEvent: Typing = async (cast, { id }) => ({
  ask: { approver: cast.foreign.ana.personId, version: await versionOf(cast, id) },
});
