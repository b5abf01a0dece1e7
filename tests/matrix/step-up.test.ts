import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** The second opinion: what asks for a fresh proof, written down apart from the routes that say so. */
const money = [
  '/addenda/:addendumId/accept',
  '/addenda/:addendumId/sign',
  '/agreements/:agreementId/account/confirm',
  '/agreements/:agreementId/sign',
  '/agreements/:agreementId/terminate',
  '/agreements/:agreementId/closing/confirm',
  '/agreements/:agreementId/complete',
  '/agreements/:agreementId/settle',
  '/agreements/:agreementId/recovery/receive',
  '/applications/:applicationId/decline',
  '/committees/:committeeId/sign',
  '/complaints/:complaintId/uphold',
  '/corrections/:correctionId/confirm',
  '/legal-details',
  '/instalments/:instalmentId/approve-first',
  '/instalments/:instalmentId/approve-second',
  '/instalments/:instalmentId/pay',
  '/offers/:offerId/accept',
  '/offers/:offerId/decline',
  '/staff/budget/expenditure/new',
  '/staff/budget/expenditure/:expenditureId/edit',
  '/staff/budget/expenditure/:expenditureId/counter',
  '/staff/budget/expenditure/import/confirm',
  '/staff/budget/income/new',
  '/staff/budget/income/:incomeId/counter',
  '/staff/budget/vat/new',
  '/staff/procurement/new',
  '/staff/procurement/:procurementId/change',
  '/staff/procurement/:procurementId/withdraw',
  '/staff/budget/import/confirm',
  '/staff/contract/edit',
  '/staff/donor-reports/:donorReportId/accept',
  '/staff/donor-reports/:donorReportId/check',
  '/staff/donor-reports/:donorReportId/return',
  '/staff/donor-reports/:donorReportId/submit',
  '/screening-hits/:screeningHitId/confirm-clearing',
  '/screening-hits/:screeningHitId/confirm-upholding',
  '/staff/screening/lists/:screeningListId/withdraw',
  '/staff/applications/:applicationId/exclude',
  '/staff/calls/:callId/decide',
  '/staff/lots/:lotId/offer',
  '/staff/rates/confirm',
  '/staff/rates/edit',
  '/staff/payment-files/new',
  '/staff/paying-accounts/:payingAccountId/confirm',
  '/staff/paying-accounts/new',
  '/staff/payments/received/new',
  '/staff/payments/request',
  '/staff/payments/request/replace',
];
const rolesGiven = [
  '/join-requests/:requestId/accept',
  '/memberships/:membershipId/end',
  '/organisations/:organisationId/people/invite',
  '/people/:personId/disable',
  '/people/:personId/enable',
  '/recoveries/:recoveryId/vouch',
  '/duties/:dutyId/confirm',
  '/duties/:dutyId/refuse',
  '/duties/new',
  '/staff/voice/handlers/:appointmentId/end',
  '/staff/voice/handlers/new',
  '/staff/emergencies/new',
];
/** What makes a protected organisation or place public, or a table of what happened to people; or keeps such a table from it for good. */
const publicity = [
  '/agreements/:agreementId/publicity',
  '/agreements/:agreementId/publicity/decision',
  '/staff/releases/:releaseId/set-aside',
  '/staff/releases/:releaseId/sign',
  '/staff/releases/:releaseId/withdraw',
];
/** What cannot be brought back. */
const erasures = [
  '/staff/evidence/texts/:textId/erase',
  '/staff/participants/:participantId/take-out',
  '/staff/privacy/requests/:requestId/erase',
];
/** Everything about one person, and what is done about it. */
const aboutOne = [
  '/staff/privacy/requests/:requestId/copy',
  '/staff/privacy/requests/:requestId/correct',
  '/staff/privacy/requests/:requestId/corrected',
  '/staff/privacy/requests/:requestId/find',
  '/staff/privacy/requests/:requestId/held',
  '/staff/privacy/requests/:requestId/held.json',
  '/staff/privacy/requests/:requestId/lift',
  '/staff/privacy/requests/:requestId/restrict',
];
const files = [
  '/account/export',
  '/agreements/:agreementId/dossier.zip',
  '/capacity/:assessmentId/scores.csv',
  '/staff/agreements.csv',
  '/staff/applications.csv',
  '/staff/reports.csv',
  '/staff/budget/expenditure.csv',
  '/staff/budget/income.csv',
  '/staff/procurement.csv',
  '/staff/engagements.csv',
  '/staff/ledger.xlsx',
  '/staff/gatherings/:gatheringId/attendance-list.pdf',
  '/staff/gatherings/:gatheringId/certificates.csv',
  '/staff/gatherings/:gatheringId/certificates.pdf',
  '/staff/gatherings/:gatheringId/evaluation.csv',
  '/staff/gatherings/:gatheringId/needs.csv',
  '/staff/gatherings/:gatheringId/participants.csv',
  '/staff/gatherings/:gatheringId/test.csv',
  '/staff/gatherings/:gatheringId/travel.csv',
  '/staff/disputes.csv',
  '/staff/documents.csv',
  '/staff/logframe/:indicator/records.csv',
  '/staff/materials.csv',
  '/staff/organisations.csv',
  '/staff/partnerships.csv',
  '/staff/payment-files/:paymentFileId/file',
  '/staff/periods/:periodId/verification.zip',
  '/staff/practices.csv',
  '/staff/privacy/access.csv',
  '/staff/privacy/requests/:requestId/held.docx',
  '/staff/risks.csv',
  '/staff/risks.xlsx',
  '/staff/visibility.csv',
  '/staff/way.csv',
];
/** Counts, sums and kinds of record: they name nobody. */
const nameless = [
  '/staff/gatherings.csv',
  '/staff/budget/expenditure/template.csv',
  '/staff/budget/import/template.csv',
  '/staff/logframe.csv',
  '/staff/logframe.xlsx',
  '/staff/payments.xlsx',
  '/staff/periods/:periodId/values.csv',
  '/staff/privacy/register.csv',
  '/staff/work-plan.csv',
];
/** Written to be given to others: the donor, and whoever asks what is processed. */
const given = [
  '/staff/letters/:letterId/letter.docx',
  '/staff/letters/:letterId/letter.pdf',
  '/staff/requests/:requestId/letter.docx',
  '/staff/requests/:requestId/letter.pdf',
  '/staff/donor-reports/:donorReportId/report.docx',
  '/staff/donor-reports/:donorReportId/report.pdf',
  '/staff/donor-reports/:donorReportId/report.xlsx',
  '/staff/donor-reports/:donorReportId/financial.xlsx',
  '/staff/privacy/register.docx',
  '/staff/privacy/breaches/:breachId/drafts.docx',
  '/staff/privacy/arrangement.docx',
  '/staff/privacy/arrangements/:partnerId/arrangement.docx',
];

it('money, roles and exports ask for a fresh proof: these routes, and no staff table is forgotten', () => {
  const declared = instance.routes.filter(({ stepUp }) => stepUp);
  expect(declared.map(({ path }) => path).toSorted()).toEqual(
    [...money, ...publicity, ...rolesGiven, ...erasures, ...aboutOne, ...files].toSorted(),
  );
  const tables = instance.routes
    .map(({ path }) => path)
    .filter((path) => /^\/staff.*\.(csv|pdf|docx|xlsx)$/.test(path));
  expect(tables.filter((path) => ![...files, ...nameless, ...given].includes(path))).toEqual([]);
  // Files that were sent along cannot be kept until one comes back.
  expect(declared.filter((route) => route.kind === 'form' && route.files)).toEqual([]);
});

const written = 'it writes what is decided or sent by another step, which asks';
const turned = 'it turns down or takes back, and lets no money through';
const scanned =
  'a second person puts the agreement in force with a proof, once it was offered, read and signed';
const tighter = 'it hides more, which takes one person and no delay';
/** Forms and buttons about money and the report to the donor that ask for no proof, each with its reason. */
const unasked: Readonly<Record<string, string>> = {
  '/agreements/:agreementId/account': 'it takes a file, and a second person confirms it with a proof',
  '/agreements/:agreementId/account/return': turned,
  '/agreements/:agreementId/offer': scanned,
  '/agreements/:agreementId/reading': scanned,
  '/agreements/:agreementId/scan': scanned,
  '/agreements/:agreementId/scan-by-post': scanned,
  '/agreements/:agreementId/partner-scan': scanned,
  '/agreements/:agreementId/withdraw-offer': turned,
  '/agreements/:agreementId/addendum': written,
  '/agreements/:agreementId/adopt-text': written,
  '/agreements/:agreementId/assets/add': written,
  '/agreements/:agreementId/assets/remove': written,
  '/agreements/:agreementId/change': written,
  '/agreements/:agreementId/closing/return': turned,
  '/agreements/:agreementId/edit': written,
  '/agreements/:agreementId/protection': tighter,
  '/agreements/:agreementId/public-texts': 'protection stays as it is, and the text names nobody',
  '/agreements/:agreementId/shift': 'it moves a budget within the limit of the contract, and no money',
  '/agreements/:agreementId/mentor': 'it names who helps, who neither scores nor pays, and moves no money',
  '/agreements/:agreementId/visits/plan': 'it names a day and a place, and moves no money',
  '/complaints/:complaintId/reject': turned,
  '/complaints/:complaintId/withdraw': turned,
  '/corrections/:correctionId/take-back': turned,
  '/corrections/:correctionId/turn-down': turned,
  '/instalments/:instalmentId/proof': 'it takes a file, which cannot be kept until somebody comes back',
  '/instalments/:instalmentId/refuse': turned,
  '/instalments/:instalmentId/request': written,
  '/staff/budget/expenditure/:expenditureId/documents/new':
    'it takes a file, which cannot be kept until somebody comes back',
  '/staff/budget/income/:incomeId/documents/new':
    'it takes a file, which cannot be kept until somebody comes back',
  '/staff/budget/vat/:vatRuleId/documents/new':
    'it takes a file, which cannot be kept until somebody comes back',
  '/staff/budget/expenditure/import': written,
  '/staff/budget/expenditure/import/statement': written,
  '/staff/budget/import': written,
  '/staff/rates': written,
  '/staff/budget/warnings/new': written,
  '/staff/donor-reports/:donorReportId/answer': written,
  '/staff/donor-reports/:donorReportId/ask': written,
  '/staff/donor-reports/:donorReportId/ask-check': written,
  '/staff/donor-reports/:donorReportId/build': written,
  '/staff/donor-reports/:donorReportId/parts': written,
  '/staff/donor-reports/:donorReportId/sections/:section': written,
  '/staff/donor-reports/:donorReportId/sections/:section/note': written,
  '/staff/donor-reports/new': written,
  '/staff/payments/forecast/edit': written,
};
const ofMoney =
  /^\/(staff\/(budget|contract|donor-reports|payments|rates)|agreements|complaints|corrections|instalments|offers|recoveries)\b/;

it('whatever moves money, acknowledges it or decides on the report to the donor asks, or says here why it does not', () => {
  const silent = instance.routes
    .filter(({ kind, path, stepUp }) => kind !== 'page' && ofMoney.test(path) && !stepUp)
    .map(({ path }) => path);
  expect(silent.toSorted()).toEqual(Object.keys(unasked).toSorted());
});

it('whoever proved long ago is asked first, does nothing until then, and learns no more than before', async () => {
  const everybody = signedInOf(instance.world);
  for (const { actor } of everybody) await instance.ask(actor, '/');
  await instance.pool.query(`update accounts.session set proved_at = now() - interval '31 minutes'`);
  const faults: string[] = [];
  const asked = new Set<string>();
  for (const route of instance.routes.filter(({ stepUp }) => stepUp))
    for (const somebody of everybody) {
      const { actor, name } = somebody;
      const ids = idsOf(instance, route, actor);
      for (const whose of ids ? (['own', 'foreign', 'missing'] as const) : (['own'] as const)) {
        const path = pathOf(instance.world, route, actor, ids?.[whose]);
        const reaches = whose !== 'missing' && isMeantToReach(route, actor, whose, somebody);
        const form = route.kind === 'page' ? undefined : await instance.tokensOf(actor);
        const { status, location, wrote } = await instance.ask(actor, path, form);
        const right = reaches
          ? status === 303 && location?.startsWith('/prove?next=')
          : [403, 404].includes(status);
        if (!right || wrote) faults.push(`${name}, ${route.path}, ${whose}: ${status} ${location}`);
        if (reaches && right) asked.add(route.path);
      }
    }
  expect(faults).toEqual([]);
  expect([...asked].toSorted()).toEqual(
    [...money, ...publicity, ...rolesGiven, ...erasures, ...aboutOne, ...files].toSorted(),
  );
});
