import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormRoute } from '../../src/platform/http/route.ts';
import { may } from '../../src/platform/permissions.ts';
import type { Steps, Workflow } from '../../src/platform/workflow/steps.ts';
import { whyOver } from '../../src/steps-of-forms.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
}, timeToOpen);
afterAll(() => instance.close());

type Form = FormRoute<unknown, unknown>;
/** Forms of a step that a workflow table knows: no record is in the state that is asked here. */
const formsOfSteps = () =>
  instance.routes.flatMap((route) =>
    route.kind === 'form' && route.subject && whyOver(route.path, { state: '-' }) ? [route as Form] : [],
  );

it('Each form of a step of each workflow is known: no area and no new workflow is forgotten.', async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\bworkflow\.ts$/.test(one),
  );
  const modules = await Promise.all(files.map((one) => import(/* @vite-ignore */ `../../src/${one}`)));
  const steps = modules
    .flatMap((one) => Object.values(one) as Partial<Workflow>[])
    .flatMap(({ outOfState, steps: all }) => (outOfState ? Object.values(all as Steps) : []));
  const paths = steps.flatMap(({ button, form }) => (button?.asks === 'form' ? [button.path] : (form ?? [])));
  expect([...new Set(paths)].toSorted()).toEqual(
    formsOfSteps()
      .map(({ path }) => path)
      .toSorted(),
  );
});

/**
 * Forms of which the person who may take the step has no record in this world whose step is over: this walk says nothing of them, and
 * `tests/workflows.test.ts` looks at their buttons alone. The list may only shrink.
 */
const neverOver: readonly string[] = [
  '/addenda/:addendumId/decline',
  '/addenda/:addendumId/withdraw',
  '/agreements/:agreementId/protection',
  '/complaints/:complaintId/reject',
  '/complaints/:complaintId/uphold',
  '/complaints/:complaintId/withdraw',
  '/duties/:dutyId/end',
  '/duties/:dutyId/refuse',
  '/instalments/:instalmentId/approve-first',
  '/instalments/:instalmentId/refuse',
  '/lines/:lineId/bill',
  '/lines/:lineId/edit',
  '/lines/:lineId/review',
  '/offers/:offerId/accept',
  '/offers/:offerId/decline',
  '/replies/:replyId/send',
  '/reports/:reportId/return',
  '/staff/donor-reports/:donorReportId/ask',
  '/staff/forms/drafts/:draftId/add/:into/:kind',
  '/staff/forms/drafts/:draftId/describe',
  '/staff/forms/drafts/:draftId/discard',
  '/staff/forms/drafts/:draftId/places/:piece',
  '/staff/forms/drafts/:draftId/places/:piece/remove',
  '/staff/forms/drafts/:draftId/places/:piece/when',
  '/staff/forms/drafts/:draftId/publish',
  '/staff/forms/drafts/:draftId/texts/:locale/:section',
  '/staff/incidents/:incidentId/assess',
  '/staff/incidents/:incidentId/what',
  '/staff/incidents/:incidentId/withdraw',
  '/staff/matrix/seats/:seatId/replace',
  '/staff/releases/:releaseId/offer',
  '/staff/releases/:releaseId/return',
  '/staff/releases/:releaseId/set-aside',
  '/staff/releases/:releaseId/sign',
  '/staff/releases/:releaseId/withdraw',
  '/staff/services/:serviceId/close',
  '/staff/services/:serviceId/edit',
  '/staff/services/:serviceId/verify',
  '/visit-findings/:findingId/follow-up',
  '/visits/:visitId/cancel',
  '/visits/:visitId/change',
  '/visits/:visitId/findings',
  '/visits/:visitId/sections/:section',
];

it('A form whose step is over says why, and leads to a page that is there; it asks for nothing that cannot be done.', async () => {
  const { world, parts } = instance;
  const faults: unknown[] = [];
  const answered = new Set<string>();
  for (const route of formsOfSteps()) {
    const { kind, find } = route.subject!;
    const all = Object.entries(world.own).filter(([name]) => name.split(' ')[0] === kind);
    for (const one of new Set(all.map(([, found]) => found)))
      for (const somebody of signedInOf(world)) {
        const { actor } = somebody;
        const id = typeof one === 'function' ? one(actor) : one;
        if (!id) continue;
        if (!isMeantToReach(route, actor, 'own', somebody)) continue;
        const record = await parts.db
          .transaction()
          .execute((tx) => find(tx, id, { actionId: parts.actionId, now: new Date().toISOString(), actor }));
        const why = whyOver(route.path, record);
        // A person may reach some records of a kind and not this one.
        if (!why || !may(actor, route.may, record)) continue;
        const target = pathOf(world, route, actor, id);
        const { status, body } = await instance.ask(actor, target);
        answered.add(route.path);
        const [, back = target] =
          /<main[\s\S]*?<a class="govuk-link" href="([^"]+)"[\s\S]*<\/main>/.exec(body) ?? [];
        const led = back === target ? 0 : (await instance.ask(actor, back)).status;
        if (status !== 409 || body.includes('<form method="post" action="' + target) || led !== 200)
          faults.push([target, status, back, led]);
        break;
      }
  }
  expect(faults).toEqual([]);
  const all = formsOfSteps().map(({ path }) => path);
  expect(all.filter((path) => !answered.has(path)).toSorted()).toEqual(neverOver);
}, 120_000);
