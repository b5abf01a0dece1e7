import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { daysOf } from '../../src/platform/http/typed-days.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
}, timeToOpen);
afterAll(() => instance.close());

const toCome = 'a day that is still to come, which its own rule asks for';
const agreed = 'what is agreed or planned, and nothing that was done';
const older = 'what others did, which may be older than the Action';
const law = 'the day of a law or of what a publisher counted';
const within = 'its own rule binds it to the days of what it belongs to';
/** The second opinion: the days that people type which are of no act in the Action, each with its reason. */
const notDone: Readonly<Record<string, string>> = {
  '/addenda/:addendumId/edit applies_from': agreed,
  '/addenda/:addendumId/edit ends_on': agreed,
  '/agreements/:agreementId/addendum applies_from': agreed,
  '/agreements/:agreementId/addendum ends_on': agreed,
  '/agreements/:agreementId/change applies_from': agreed,
  '/agreements/:agreementId/change ends_on': agreed,
  '/agreements/:agreementId/complete due_on': toCome,
  '/agreements/:agreementId/edit starts_on': agreed,
  '/agreements/:agreementId/protection delay_until': toCome,
  '/agreements/:agreementId/settle due_on': toCome,
  '/agreements/:agreementId/visits/plan visit_on': toCome,
  '/staff/adoptions/:adoptionId/step happened_on': older,
  '/staff/applications/:applicationId/agreement starts_on': agreed,
  '/staff/applications/:applicationId/ask due_on': toCome,
  '/staff/calls/:callId/copy deadline_on': agreed,
  '/staff/calls/:callId/copy opens_on': agreed,
  '/staff/calls/:callId/edit deadline_on': agreed,
  '/staff/calls/:callId/edit opens_on': agreed,
  '/staff/calls/:callId/extend deadline_on': toCome,
  '/staff/calls/new deadline_on': agreed,
  '/staff/calls/new opens_on': agreed,
  '/staff/contract/edit ends_on': agreed,
  '/staff/contract/edit starts_on': agreed,
  '/staff/documents/:documentId/correct dated_on': older,
  '/staff/documents/new dated_on': older,
  '/staff/engagements/:engagementId/edit next_on': toCome,
  '/staff/engagements/new next_on': toCome,
  '/staff/gatherings/:gatheringId/edit ends_on': within,
  '/staff/gatherings/:gatheringId/invitations/new reply_until': toCome,
  '/staff/gatherings/:gatheringId/offer register_until': toCome,
  '/staff/gatherings/:gatheringId/sessions/new day': within,
  '/staff/gatherings/new ends_on': within,
  '/staff/letters/:letterId/edit reply_until': toCome,
  '/staff/logframe/:indicator/interim due_on': toCome,
  '/staff/lots/:lotId/offer answer_by': toCome,
  '/staff/matrix/cycles/:cycleId/edit as_of': law,
  '/staff/matrix/cycles/:cycleId/hand-over reply_until': toCome,
  '/staff/matrix/cycles/new as_of': law,
  '/staff/measures/:measureId/edit due_on': toCome,
  '/staff/outputs/new published_on': older,
  '/staff/partnerships/:partnershipId/edit began_on': older,
  '/staff/partnerships/:partnershipId/edit ended_on': older,
  '/staff/partnerships/:partnershipId/result happened_on': older,
  '/staff/partnerships/new began_on': older,
  '/staff/partnerships/new ended_on': older,
  '/staff/periods/new ends_on': within,
  '/staff/positions/new dated_on': older,
  '/staff/practices/:practiceId/adoption happened_on': older,
  '/staff/practices/:practiceId/document dated_on': older,
  '/staff/practices/:practiceId/edit begun_on': older,
  '/staff/practices/new begun_on': older,
  '/staff/recommendations/:recommendationId/edit review_on': toCome,
  '/staff/recommendations/:recommendationId/edit said_on': older,
  '/staff/recommendations/:recommendationId/evidence happened_on': within,
  '/staff/recommendations/:recommendationId/letter given_on': within,
  '/staff/recommendations/:recommendationId/measure due_on': toCome,
  '/staff/recommendations/:recommendationId/review review_on': toCome,
  '/staff/recommendations/:recommendationId/send reply_by': toCome,
  '/staff/recommendations/new review_on': toCome,
  '/staff/recommendations/new said_on': older,
  '/staff/donor-reports/:donorReportId/parts due_on': toCome,
  '/staff/report-parts/:partId/day due_on': toCome,
  '/staff/report-parts/:partId/return due_on': toCome,
  '/staff/risks/:riskId/change review_on': toCome,
  '/staff/risks/:riskId/reopen review_on': toCome,
  '/staff/risks/:riskId/review review_on': toCome,
  '/staff/risks/new review_on': toCome,
  '/staff/sessions/:sessionId/edit day': within,
  '/staff/work-plan/:activity/:milestone/plan ends_on': within,
  '/visits/:visitId/change visit_on': toCome,
  '/visits/:visitId/findings due_on': toCome,
};
const ofLaw = /^\/staff\/(laws|law-versions|instruments|series|matrix\/sheets)\//;

/** A form that is shown in a state only that the world of the tests has none of: its verb is tried by itself. */
const shownLater = ['/agreements/:agreementId/recovery/receive'];
const formsOf = (routes: readonly Route[]) =>
  routes.flatMap((route) => (route.kind === 'form' ? [route] : []));

it('Each day that somebody types is of something done in the Action, or is said here to be none: no new one is forgotten.', () => {
  const others = formsOf(instance.routes).flatMap((route) => {
    const { names, done } = daysOf(route.schema);
    return names.filter((name) => !done.includes(name)).map((name) => `${route.path} ${name}`);
  });
  expect(others.filter((one) => !ofLaw.test(one)).toSorted()).toEqual(Object.keys(notDone).toSorted());
});

it('A day long before the Action is refused at its field, with the first day that can be right, wherever something was done.', async () => {
  const faults: string[] = [];
  let looked = 0;
  for (const route of formsOf(instance.routes)) {
    const { done } = daysOf(route.schema);
    if (done.length === 0) continue;
    const somebody = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one))!;
    const target = pathOf(instance.world, route, somebody.actor, idsOf(instance, route, somebody.actor)?.own);
    const typed = Object.fromEntries(
      done.flatMap((name) => [
        [`${name}-day`, '1'],
        [`${name}-month`, '5'],
        [`${name}-year`, '1970'],
      ]),
    );
    const sent = { ...typed, ...(await instance.tokensOf(somebody.actor)) };
    const { status, body } = await instance.ask(somebody.actor, target, sent);
    for (const name of done) {
      looked += 1;
      const told = new RegExp(`href="#${name}[^"]*">[^<]*This is more than a year before the Action began`);
      const right = shownLater.includes(route.path) ? status === 409 : status === 422 && told.test(body);
      if (!right) faults.push(`${route.path} ${name}: ${status}`);
    }
  }
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(25);
});
