import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { daysOf } from '../../src/platform/http/typed-days.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { fillings, mended } from './fillings.ts';
import { fieldsOn } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

const toCome = 'a day that is still to come, which its own rule asks for';
const agreed = 'what is agreed or planned, and nothing that was done';
const older = 'what others did, which may be older than the Action';
const law = 'the day of a law or of what a publisher counted';
const afterwards = 'of a letter that may be recorded after it went';
const promised = 'what others promised, which may be overdue when it is recorded';
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
  '/assessors/:assessorId availableFrom': agreed,
  '/assessors/:assessorId availableUntil': agreed,
  '/committees/:committeeId/close sign_by': toCome,
  '/committees/:committeeId/edit meeting_on': agreed,
  '/organisation/documents/:vaultDocumentId/replace issued_on': older,
  '/organisation/documents/:vaultDocumentId/replace valid_until': toCome,
  '/organisation/documents/new issued_on': older,
  '/organisation/documents/new valid_until': toCome,
  '/organisation/officers/:officerId/edit since': older,
  '/organisation/officers/:officerId/edit until': agreed,
  '/organisation/officers/new since': older,
  '/organisation/officers/new until': agreed,
  '/staff/organisations/:organisationId/officers/new since': older,
  '/staff/organisations/:organisationId/officers/new until': agreed,
  '/staff/adoptions/:adoptionId/step happened_on': older,
  '/staff/applications/:applicationId/agreement starts_on': agreed,
  '/staff/applications/:applicationId/ask due_on': toCome,
  '/staff/calls/:callId/committee/new meeting_on': agreed,
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
  '/staff/engagements/:engagementId/edit next_on': within,
  '/staff/engagements/new next_on': within,
  '/staff/gatherings/:gatheringId/edit ends_on': within,
  '/staff/gatherings/:gatheringId/invitations/new reply_until': afterwards,
  '/staff/gatherings/:gatheringId/offer register_until': toCome,
  '/staff/gatherings/:gatheringId/sessions/new day': within,
  '/staff/gatherings/new ends_on': within,
  '/staff/gatherings/:gatheringId/to-dos/new due_on': toCome,
  '/staff/to-dos/:toDoId/edit due_on': toCome,
  '/staff/letters/:letterId/edit reply_until': afterwards,
  '/staff/logframe/:indicator/interim due_on': toCome,
  '/staff/lots/:lotId/offer answer_by': toCome,
  '/staff/matrix/cycles/:cycleId/edit answer_until': toCome,
  '/staff/matrix/cycles/:cycleId/edit as_of': law,
  '/staff/matrix/cycles/:cycleId/hand-over reply_until': toCome,
  '/staff/matrix/cycles/:cycleId/postpone answer_until': toCome,
  '/staff/matrix/cycles/new as_of': law,
  '/staff/measures/:measureId/edit due_on': promised,
  '/staff/outputs/new published_on': older,
  '/staff/partnerships/:partnershipId/edit began_on': older,
  '/staff/partnerships/:partnershipId/edit ended_on': older,
  '/staff/partnerships/:partnershipId/result happened_on': older,
  '/staff/partnerships/new began_on': older,
  '/staff/partnerships/new ended_on': older,
  '/staff/payment-files/new pay_on': toCome,
  '/staff/periods/new ends_on': within,
  '/staff/positions/new dated_on': older,
  '/staff/practices/:practiceId/adoption happened_on': older,
  '/staff/practices/:practiceId/document dated_on': older,
  '/staff/practices/:practiceId/edit begun_on': older,
  '/staff/practices/new begun_on': older,
  '/staff/procurement/:procurementId/change expected_end': agreed,
  '/staff/procurement/new expected_end': agreed,
  '/staff/recommendations/:recommendationId/edit review_on': toCome,
  '/staff/recommendations/:recommendationId/edit said_on': older,
  '/staff/recommendations/:recommendationId/evidence happened_on': within,
  '/staff/recommendations/:recommendationId/letter given_on': within,
  '/staff/recommendations/:recommendationId/measure due_on': promised,
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
  '/visits/:visitId/change visit_on': within,
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

/** Forms that this world shows to nobody, or refuses before it looks at their day: where the rule is tried instead. */
const triedElsewhere: Readonly<Record<string, string>> = {
  '/agreements/:agreementId/complete due_on': 'grants/closing/close.test.ts',
  '/agreements/:agreementId/settle due_on': 'grants/closing/close.test.ts',
  '/staff/lots/:lotId/offer answer_by': 'grants/reserve/rules.test.ts',
  '/staff/matrix/cycles/:cycleId/hand-over reply_until': 'matrix/cycles/cycles.test.ts',
};

it('A day that has passed is refused at its field, wherever it is to come.', async () => {
  const asked = Object.entries(notDone).flatMap(([key, why]) => (why === toCome ? [key] : []));
  const faults: string[] = [];
  for (const key of asked) {
    const [path, name = ''] = key.split(' ');
    const route = formsOf(instance.routes).find((one) => one.path === path)!;
    const shown = await shownForm(route);
    const said = shown ? await refusedDay(shown, name) : 'is shown to nobody';
    if (said !== undefined && !triedElsewhere[key]) faults.push(`${key}: ${said}`);
    if (said === undefined && triedElsewhere[key]) faults.push(`${key}: is tried here`);
  }
  expect(faults).toEqual([]);
});

type Shown = { readonly actor: Actor; readonly target: string; readonly body: string };
/** The form as the first person sees it to whom it is shown. */
async function shownForm(route: Route): Promise<Shown | undefined> {
  for (const somebody of signedInOf(instance.world)) {
    const { actor } = somebody;
    if (!isMeantToReach(route, actor, 'own', somebody)) continue;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const { status, body } = await instance.ask(actor, target);
    if (status === 200 && fieldsOn(body, target).length > 0) return { actor, target, body };
  }
  return undefined;
}

const past = { day: '24', month: '11', year: '2026' } as const;
/** Sends the form with yesterday, filled until nothing else is wrong: undefined when the day is refused at its field, else what came. */
async function refusedDay({ actor, target, body }: Shown, name: string): Promise<string | undefined> {
  const fields = fieldsOn(body, target).map((one) => (one.name === 'value' ? { ...one, value: '12' } : one));
  const days = Object.fromEntries(Object.entries(past).map(([part, value]) => [`${name}-${part}`, value]));
  let said = '';
  for (const filling of fillings(fields).slice(1)) {
    let typed: Record<string, string> | undefined = filling;
    for (let again = 0; typed && again < 5; again++) {
      const sent = { ...typed, ...days, ...(await instance.tokensOf(actor)) };
      const answered = await instance.ask(actor, target, sent);
      said = `${answered.status} ${answered.location} ${[...answered.body.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)}`;
      if (answered.status !== 422) return said;
      if (new RegExp(`govuk-error-summary[\\s\\S]*?href="#${name}`).test(answered.body)) return undefined;
      typed = mended(fields, typed, answered.body);
    }
  }
  return said;
}
