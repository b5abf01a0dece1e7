import { editAddendum } from '../../src/grants/addenda/edit-addendum.ts';
import { addendumTime, buildAddendum, wish } from '../../src/grants/addenda/testing.ts';
import { addendumWorkflow } from '../../src/grants/addenda/workflow.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type Until = NonNullable<NonNullable<Parameters<typeof buildAddendum>[2]>['until']>;

async function addendumOf(cast: Cast, until: Until): Promise<Moment> {
  return { id: await buildAddendum(cast, await buildAgreement(cast), { until }), now: addendumTime };
}

/** A draft that the sub-grantee asked for: it may still withdraw its request. */
async function draftOfRequest(cast: Cast): Promise<Moment> {
  const moment = await addendumOf(cast, 'requested');
  await editAddendum(cast.work(cast.elira, addendumTime), { addendumId: moment.id, version: 1, wish });
  return moment;
}
/** Another amount, which another one signs than drafted it. */
async function acceptedAmount(cast: Cast): Promise<Moment> {
  const more = { endsOn: null, amountMinor: 5_400_00, headings: { human_resources: 6_400_00 } };
  const id = await buildAddendum(cast, await buildAgreement(cast), { ...more, until: 'accepted' });
  return { id, now: addendumTime };
}

/** A draft that was not sent in time: the project is over. */
async function late(cast: Cast, until: Until): Promise<Moment> {
  return { ...(await addendumOf(cast, until)), now: '2027-04-01T09:00:00.000Z' };
}

/** What is typed to change an agreement: nothing is different, which the form says beside its field. */
const same = { ...wish, endsOn: null, headings: null };
export const changesTyped = {
  notify_shift: () => ({ shift: same }),
  ask_change: () => ({ wish: same }),
  draft_addendum: () => ({ wish: same }),
};
/** An agreement that was changed, and whose budget moves within the limit now. */
export async function changed(cast: Cast): Promise<Moment> {
  const { agreementId } = await buildAgreement(cast);
  await buildAddendum(cast, { agreementId }, { appliesFrom: '2026-04-14', endsOn: null });
  // A notice of the same day comes after what was signed.
  return { id: agreementId, now: '2026-04-14T10:00:00.000Z' };
}
/** An agreement of which a change is open. */
export async function changing(cast: Cast): Promise<Moment> {
  const { agreementId } = await buildAgreement(cast);
  await buildAddendum(cast, { agreementId }, { until: 'requested' });
  return { id: agreementId, now: addendumTime };
}

/** A change of an agreement, from its request or draft to both signatures, or its end without them. */
export const addendaWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: addendumWorkflow,
  around: ['addendum_too_late'],
  kinds: ['addendum_draft', 'addendum_accept', 'addendum_sign'],
  page: '/addenda/:addendumId',
  taskAt: ({ id }) => `/addenda/${id}`,
  typed: {
    edit: ({ version }: { version: number }) => ({ version, wish }),
    accept: () => ({}),
    sign: () => ({}),
    ...Object.fromEntries(
      ['refuse', 'decline', 'take_back', 'withdraw'].map((step) => [step, () => ({ reason: 'Not now.' })]),
    ),
  },
  moments: {
    requested: (cast) => addendumOf(cast, 'requested'),
    draft: (cast) => addendumOf(cast, 'draft'),
    'requested, after the last day': (cast) => late(cast, 'requested'),
    'draft, after the last day': (cast) => late(cast, 'draft'),
    'draft, asked for': draftOfRequest,
    offered: (cast) => addendumOf(cast, 'offered'),
    accepted: (cast) => addendumOf(cast, 'accepted'),
    'offered, after the last day': (cast) => late(cast, 'offered'),
    'accepted, after the last day': (cast) => late(cast, 'accepted'),
    'accepted, another amount': acceptedAmount,
    signed: (cast) => addendumOf(cast, 'signed'),
    declined: (cast) => addendumOf(cast, 'declined'),
  },
});
