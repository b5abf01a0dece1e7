import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { tellFigures } from '../support/tell-figures.ts';
import {
  type CrossedInstance,
  type Deed,
  deedsOn,
  faultOf,
  kindsOf,
  openCrossed,
  pairsOf,
  recordsOf,
} from './crossed-routes.ts';

vi.setConfig({ testTimeout: 7_200_000 });
const whole = process.env.PROOF_PAIRS_OF_ROUTES === 'all';
/** Without the proof, kinds of record that are quickly crossed. */
const sample = ['person', 'voice_appointment'];

let here: CrossedInstance;
beforeAll(async () => {
  here = await openCrossed();
}, timeToOpen);
afterAll(() => here.close());

const kinds = () => kindsOf(here.instance.routes).filter(({ kind }) => whole || sample.includes(kind));

/** Every two forms and buttons that one record of the world allows, now or after one of them was sent; those that could not be sent, too. */
async function pairsOfKind(kind: ReturnType<typeof kinds>[number]) {
  const pairs = new Map<string, readonly [Deed, Deed]>();
  const sent = new Set<string>();
  const states: { id: string; deeds: Deed[] }[] = [];
  const add = (found: readonly (readonly [Deed, Deed])[]) => {
    for (const pair of found) {
      const name = pair
        .map(({ route }) => route.path)
        .toSorted()
        .join(' × ');
      if (!pairs.has(name)) pairs.set(name, pair);
    }
  };
  for (const id of recordsOf(here, kind)) {
    const deeds = await deedsOn(here, kind.routes, id);
    for (const { route } of deeds) sent.add(route.path);
    states.push({ id, deeds });
    add(pairsOf(deeds));
  }
  const left = () => kind.routes.filter(({ path }) => !sent.has(path));
  for (const { id, deeds } of states) {
    for (const after of deeds) {
      if (left().length === 0) break;
      const more = await deedsOn(here, left(), id, after);
      if (more.length === 0) continue;
      const beside = await deedsOn(
        here,
        kind.routes.filter(({ path }) => sent.has(path)),
        id,
        after,
      );
      for (const { route } of more) sent.add(route.path);
      add(more.flatMap((one) => [...more, ...beside].map((other) => [one, other] as const)));
    }
  }
  return { pairs: [...pairs.values()], unsent: left().map(({ path }) => path) };
}

it('whatever two people send about one record at once ends as if one had come after the other', async () => {
  const faults: string[] = [];
  const unsent: string[] = [];
  let looked = 0;
  for (const kind of kinds()) {
    const found = await pairsOfKind(kind);
    unsent.push(...found.unsent);
    for (const pair of found.pairs) {
      const fault = await faultOf(here, pair);
      if (fault) faults.push(fault);
      looked += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(here.instance.errors).toEqual([]);
  expect(looked).toBeGreaterThan(1);
  if (!whole) return;
  expect(unsent.toSorted()).toEqual(Object.keys(notSent).toSorted());
  tellFigures([
    `${looked} pairs of ${here.instance.routes.filter(({ kind, subject }) => kind !== 'page' && subject).length - unsent.length} forms and buttons on ${kinds().length} kinds of record, each in both orders and at once`,
    `${unsent.length} forms and buttons could not be sent in the world of the tests, each for a reason`,
  ]);
});

it('a press that reads its record without a lock is found: both of two are let through', async () => {
  const [kind] = kinds().filter((one) => one.kind === 'person');
  const [id] = recordsOf(here, kind!);
  const disable = kind!.routes.filter(({ path }) => path.endsWith('/disable'));
  const [deed] = await deedsOn(here, disable, id!);
  const fault = await here.with(withoutLocks, () => faultOf(here, [deed!, deed!]));
  expect(fault).toContain('came to what no order comes to');
  expect(await faultOf(here, [deed!, deed!])).toBeUndefined();
});

/** Reads rows as somebody does who forgot to hold them. */
const withoutLocks: KyselyPlugin = {
  transformQuery: ({ node }) =>
    node.kind === 'SelectQueryNode' && 'endModifiers' in node ? { ...node, endModifiers: [] } : node,
  transformResult: async ({ result }) => result,
};

const crossed = 'tests/pairs.test.ts or tests/pairs-of-records.test.ts crosses it';
const inTable = 'tests/pairs-of-steps.test.ts crosses it in each state of its table';
const later = 'the days of this event are still to come';
const clean = 'the scanner kept no file of this world back';
const otherwise =
  'its record here is in another state, or has gaps; tests/records-held.test.ts says that its verb holds it';
/** What cannot be sent about a record of this world, each with its reason. */
const notSent: Readonly<Record<string, string>> = {
  '/agreements/:agreementId/adopt-text': inTable,
  '/agreements/:agreementId/assets/remove': otherwise,
  '/agreements/:agreementId/closing/confirm': inTable,
  '/agreements/:agreementId/closing/return': inTable,
  '/agreements/:agreementId/complete': inTable,
  '/agreements/:agreementId/publicity': otherwise,
  '/agreements/:agreementId/publicity/decision': otherwise,
  '/agreements/:agreementId/recovery/receive': otherwise,
  '/agreements/:agreementId/settle': inTable,
  '/applications/:applicationId/complain': otherwise,
  '/asked/:recommendationId/respond': otherwise,
  '/assignments/:assignmentId/declare': otherwise,
  '/capacity/:assessmentId/finish': otherwise,
  '/check-in/:participantId': later,
  '/instalments/:instalmentId/pay': inTable,
  '/instalments/:instalmentId/request': inTable,
  '/lines/:lineId/remove': inTable,
  '/lines/:lineId/reply': inTable,
  '/offers/:offerId/accept': inTable,
  '/offers/:offerId/decline': inTable,
  '/recoveries/:recoveryId/vouch': otherwise,
  '/replies/:replyId/return': inTable,
  '/replies/:replyId/submit': inTable,
  '/reports/:reportId/approve': inTable,
  '/staff/annexes/:attachmentId': clean,
  '/staff/applications/:applicationId/agreement': crossed,
  '/staff/budget/expenditure/:expenditureId/edit': crossed,
  '/staff/calls/:callId/agreement-text/edit': otherwise,
  '/staff/calls/:callId/decide': crossed,
  '/staff/calls/:callId/extend': otherwise,
  '/staff/calls/:callId/publish': otherwise,
  '/staff/calls/:callId/ranking/make': crossed,
  '/staff/donor-reports/:donorReportId/answer': otherwise,
  '/staff/donor-reports/:donorReportId/submit': otherwise,
  '/staff/emergencies/:emergencyId/end': otherwise,
  '/staff/gap-files/:fileId': clean,
  '/staff/gatherings/:gatheringId/attendance-list/by-hand': later,
  '/staff/gatherings/:gatheringId/attendance-list/scan': later,
  '/staff/gatherings/:gatheringId/certificates/issue': later,
  '/staff/gatherings/:gatheringId/certificates/issue-again': later,
  '/staff/gatherings/:gatheringId/participants/remind': otherwise,
  '/staff/gatherings/:gatheringId/test/close': otherwise,
  '/staff/handouts/:handoutId/decide': clean,
  '/staff/lots/:lotId/offer': otherwise,
  '/staff/matrix/cycles/:cycleId/appoint': inTable,
  '/staff/matrix/cycles/:cycleId/close': inTable,
  '/staff/matrix/cycles/:cycleId/hand-over': inTable,
  '/staff/organisations/:organisationId/merge': otherwise,
  '/staff/papers/adoption/:paperId/decide': clean,
  '/staff/papers/cycle_reply/:paperId/decide': clean,
  '/staff/papers/material/:paperId/decide': clean,
  '/staff/papers/partnership/:paperId/decide': clean,
  '/staff/papers/practice/:paperId/decide': clean,
  '/staff/papers/reply/:paperId/decide': clean,
  '/staff/papers/response/:paperId/decide': clean,
  '/staff/papers/visibility_product/:paperId/decide': clean,
  '/staff/participants/:participantId/invite-again': otherwise,
  '/staff/participants/:participantId/replace': otherwise,
  '/staff/privacy/breaches/:breachId/close': otherwise,
  '/staff/privacy/requests/:requestId/corrected': otherwise,
  '/staff/privacy/requests/:requestId/erase': otherwise,
  '/staff/series/:seriesId/mapping': otherwise,
};
