import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Route, toldByPage } from '../src/platform/http/route.ts';
import { declaredRoutes } from './support/declared-routes.ts';

/** What confirms something that a page shows: the last word of a path, of a permission, or of what was done. */
const confirming = new Set([
  ...['accept', 'adopt-text', 'adopt_text', 'answer', 'approve', 'approve-first', 'approve-second', 'close'],
  ...[
    'communicate',
    'complete',
    'confirm',
    'confirm_account',
    'confirm_closing',
    'decide',
    'decision',
    'finish',
  ],
  ...[
    'finish_step',
    'freeze',
    'hand-in',
    'hand_in',
    'hand-over',
    'hand_over',
    'issue',
    'issue_again',
    'make',
  ],
  ...[
    'merge',
    'offer',
    'open',
    'pay',
    'publish',
    'record-incident',
    'return',
    'review',
    'send',
    'settle',
    'sign',
  ],
  ...['submit', 'uphold', 'verify', 'vouch'],
]);

const lastOf = (word: string) => word.split('.').at(-1)!;
function confirms(route: Route): boolean {
  if (route.kind === 'page' || route.may.anyone) return false;
  const told = route.done === undefined || route.done === toldByPage ? route.may.name : route.done;
  const words = [route.path.split('/').at(-1)!, lastOf(told)];
  return route.stepUp === true || words.some((word) => confirming.has(word));
}

type Part = { readonly def?: Readonly<Record<string, unknown>>; readonly shape?: object };
/** The fields of a form, through whatever its schema makes of them. */
function fieldsOf(schema: unknown): string[] {
  const { def = {}, shape } = schema as Part;
  if (shape) return Object.keys(shape);
  const parts = [def.in, def.out, def.innerType, def.left, def.right, ...((def.options ?? []) as unknown[])];
  return parts.flatMap((part) => (part ? fieldsOf(part) : []));
}

/** It sends along what its page showed: a hash, or the version of the record. */
function sendsSeen(route: Route): boolean {
  if (route.kind === 'button') return route.seen === true;
  return route.kind === 'form' && fieldsOf(route.schema).some((name) => ['seen', 'version'].includes(name));
}

const unboundOf = (routes: readonly Route[]): string[] =>
  [...new Set(routes.filter((one) => confirms(one) && !sendsSeen(one)).map(({ path }) => path))].toSorted();

/** Why what is shown cannot change meanwhile, or why it does not matter. Each route is in one list. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'All that it confirms is typed or chosen in the form itself; what is beside it is only read.': [
    '/account/requests/new',
    '/account/second-factor/confirm',
    '/agreements/:agreementId/recovery/receive',
    '/applications/:applicationId/complain',
    '/complaints/:complaintId/uphold',
    '/staff/materials/comments/:commentId/answer',
    '/application-comments/:commentId/answer',
    '/duties/new',
    '/mentorings/:mentoringId/answer',
    '/organisations/:organisationId/people/invite',
    '/staff/budget/expenditure/new',
    '/staff/budget/income/new',
    '/staff/budget/vat/new',
    '/staff/procurement/new',
    '/staff/calls/:callId/questions/new',
    '/staff/donor-reports/:donorReportId/answer',
    '/staff/emergencies/new',
    '/staff/matrix/sheets/:seatId/:section',
    '/staff/paying-accounts/new',
    '/staff/payments/received/new',
    '/staff/privacy/requests/:requestId/find',
    '/staff/questions/:questionId/answer',
    '/staff/rates/confirm',
    '/staff/rates/edit',
    '/staff/recommendations/:recommendationId/review',
    '/staff/screening/lists/:screeningListId/withdraw',
    '/staff/voice/handlers/new',
  ],
  'It is about one person, role or account, which is the same whatever is changed beside it, or about all that is held of one.':
    [
      '/duties/:dutyId/confirm',
      '/duties/:dutyId/refuse',
      '/invitation/:token/accept',
      '/join-requests/:requestId/accept',
      '/memberships/:membershipId/end',
      '/people/:personId/disable',
      '/people/:personId/enable',
      '/recoveries/:recoveryId/vouch',
      '/staff/emergencies/:emergencyId/reviewed',
      '/staff/evidence/texts/:textId/erase',
      '/staff/paying-accounts/:payingAccountId/confirm',
      '/staff/participants/:participantId/take-out',
      '/staff/privacy/requests/:requestId/lift',
      '/staff/voice/handlers/:appointmentId/end',
    ],
  'It is about one stored file, which never changes: another file is another record.': [
    '/staff/account-proofs/:accountProofId',
    '/staff/agreement-scans/:scanPageId',
    '/staff/annexes/:attachmentId',
    '/staff/bills/:billId',
    '/staff/gap-files/:fileId',
    '/staff/handouts/:handoutId/decide',
    '/staff/papers/adoption/:paperId/decide',
    '/staff/papers/adoption/:paperId/publish',
    '/staff/papers/cycle_reply/:paperId/decide',
    '/staff/papers/cycle_reply/:paperId/publish',
    '/staff/papers/document/:paperId/decide',
    '/staff/papers/expenditure/:paperId/decide',
    '/staff/papers/procurement/:paperId/decide',
    '/staff/papers/income/:paperId/decide',
    '/staff/papers/vat_rule/:paperId/decide',
    '/staff/papers/material/:paperId/decide',
    '/staff/papers/partnership/:paperId/decide',
    '/staff/papers/partnership/:paperId/publish',
    '/staff/papers/practice/:paperId/decide',
    '/staff/papers/practice/:paperId/publish',
    '/staff/papers/reply/:paperId/decide',
    '/staff/papers/response/:paperId/decide',
    '/staff/papers/response/:paperId/publish',
    '/staff/papers/visibility_product/:paperId/decide',
    '/staff/payment-proofs/:proofId',
    '/staff/correction-files/:correctionFileId',
    '/uploads/:sha256/:at',
  ],
  'What it is about was kept by the step before and is not changed in its place: accepted words, an offer, a built table, a decision.':
    [
      '/addenda/:addendumId/sign',
      '/applications/:applicationId/decline',
      '/offers/:offerId/accept',
      '/offers/:offerId/decline',
      '/staff/calls/:callId/communicate',
      '/staff/releases/:releaseId/offer',
      '/staff/releases/:releaseId/return',
      '/staff/releases/:releaseId/set-aside',
      '/staff/releases/:releaseId/sign',
      '/staff/releases/:releaseId/withdraw',
    ],
  'It ends something or gives it back with a reason: nothing is paid, agreed or published by it.': [
    '/agreements/:agreementId/closing/return',
    '/agreements/:agreementId/terminate',
    '/mentorings/:mentoringId/settle',
    '/replies/:replyId/return',
    '/staff/applications/:applicationId/exclude',
    '/staff/engagements/:engagementId/done',
    '/staff/privacy/breaches/:breachId/close',
    '/staff/report-parts/:partId/return',
    '/staff/risks/:riskId/close',
    '/staff/services/:serviceId/close',
  ],
  'Another person confirms what comes of it, from a page that sends along what it showed.': [
    '/addenda/:addendumId/offer',
    '/agreements/:agreementId/adopt-text',
    '/agreements/:agreementId/publicity',
    '/staff/calls/:callId/ranking/make',
    '/staff/materials/:materialId/hand-in',
  ],
  'It notes a moment, or opens or shuts a door, a test or a stage, whatever is behind it.': [
    '/applications/:applicationId/begin',
    '/staff/calls/:callId/open',
    '/staff/gatherings/:gatheringId/doors',
    '/staff/gatherings/:gatheringId/test/close',
    '/staff/gatherings/:gatheringId/test/open',
    '/staff/sessions/:sessionId/exercise/stages/:stage/open',
    '/staff/organisations/:organisationId/screening/make',
    '/staff/materials/comments/:commentId/settle',
    '/application-comments/:commentId/settle',
    '/staff/report-notes/:noteId/settle',
    '/staff/to-dos/:toDoId/finish',
  ],
  'Only the person who presses writes what it submits.': ['/staff/matrix/seats/:seatId/hand-in'],
  'It sends along, under another name, the application that its page showed; its verb compares it.': [
    '/staff/lots/:lotId/offer',
  ],
};
it('Each route that confirms what a page shows sends along what was shown, or says why it need not', () => {
  const listed = Object.values(reasons).flat();
  expect(listed.toSorted()).toEqual([...new Set(listed)].toSorted());
  expect(unboundOf(declaredRoutes)).toEqual(listed.toSorted());
});

it('A press, a form with a fresh proof and a form whose word confirms are found, and what sends along what was shown is not', () => {
  const plant = (route: object): Route =>
    ({ kind: 'form', path: '/plants/:plantId/water', may: { name: 'plant.water' }, ...route }) as never;
  const seen = z.string().max(64).default('');
  const planted: [object, boolean][] = [
    [{ kind: 'button', path: '/plants/:plantId/approve' }, true],
    [{ kind: 'button', path: '/plants/:plantId/approve', seen: true }, false],
    [{ kind: 'button', may: { name: 'plant.publish' } }, true],
    [{ kind: 'button', may: { name: 'plant.keep' }, done: 'plant.sign' }, true],
    [{ stepUp: true, schema: z.object({ reason: z.string() }) }, true],
    [{ stepUp: true, schema: z.unknown() }, true],
    [{ stepUp: true, schema: z.object({ seen, reason: z.string() }) }, false],
    [{ stepUp: true, schema: z.preprocess((typed) => typed, z.object({ seen })) }, false],
    [{ stepUp: true, schema: z.object({ seen }).transform(({ seen }) => ({ shown: seen })) }, false],
    [{ schema: z.object({ reason: z.string() }) }, false],
    [{ kind: 'page', path: '/plants/:plantId/approve' }, false],
  ];
  for (const [route, found] of planted)
    expect([route, unboundOf([plant(route)]).length === 1]).toEqual([route, found]);
});

/** Where `seen` is written another way. */
const otherwise: Readonly<Record<string, string>> = {
  'src/action/budget/schema.ts': 'The number of a version, from which the next one is counted.',
  'src/grants/agreement-text/schema.ts': 'The number of a version, from which the next one is counted.',
  'src/matrix/definition/standards-file.ts': 'A column of a file, and no field of a form.',
};

it('The field of what a page showed is written once', () => {
  const writes = globSync('src/**/*.{ts,tsx}').filter((file) =>
    /\bseen(?:: | = )(?:z\.|optional|text\()/.test(readFileSync(file, 'utf8')),
  );
  expect(writes.toSorted()).toEqual(['src/platform/http/fields.ts', ...Object.keys(otherwise)].toSorted());
});
