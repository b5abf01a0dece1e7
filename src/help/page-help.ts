/** What is told of a page of work beside its title (`help.page.<word>`), and where work goes on. */
export type PageHelp = {
  readonly word: string;
  /** The paths of the routes that show it. */
  readonly paths: readonly string[];
  /** Pages of a menu, the nearest first: a reader is shown the first three that they may open. */
  readonly next: readonly string[];
};

const told = (word: string, paths: string, next: string): PageHelp => ({
  word,
  paths: paths.split(' '),
  next: next.split(' '),
});

const grants: readonly PageHelp[] = [
  told('call_list', '/staff/calls', '/staff/applications /staff/agreements /staff/forms'),
  told('call', '/staff/calls/:callId', '/staff/applications /staff/agreements /staff/calls'),
  told('application_list', '/staff/applications', '/staff/calls /staff/agreements'),
  told(
    'application_read',
    '/staff/applications/:applicationId',
    '/staff/applications /staff/calls /staff/agreements /applications',
  ),
  told('check', '/staff/applications/:applicationId/check', '/staff/applications /staff/calls'),
  told('draw', '/staff/calls/:callId/draw', '/staff/applications /staff/calls'),
  told(
    'assessors',
    '/staff/assessors /assessors/:assessorId',
    '/staff/applications /staff/calls /assignments',
  ),
  told('assignment_list', '/assignments', '/tasks /staff/matrix/cycles'),
  told(
    'scoring',
    '/assignments/:assignmentId /assignments/:assignmentId/sections/:section /assignments/:assignmentId/submit',
    '/assignments',
  ),
  told('ranking', '/staff/calls/:callId/ranking', '/staff/applications /staff/calls /staff/agreements'),
  told(
    'committee',
    '/staff/calls/:callId/committee /committees/:committeeId',
    '/staff/applications /staff/calls /tasks',
  ),
  told('agreement_list', '/staff/agreements', '/staff/reports /staff/ledger /staff/visits /staff/calls'),
  told(
    'agreement',
    '/agreements/:agreementId',
    '/agreements /staff/agreements /staff/reports /staff/ledger /tasks',
  ),
  told('addendum', '/addenda/:addendumId', '/agreements /staff/agreements /tasks'),
  told('addendum_words', '/addenda/:addendumId/text', '/agreements /staff/agreements /tasks'),
  told('closing', '/agreements/:agreementId/closing', '/agreements /staff/agreements /staff/ledger'),
  told('agreement_text', '/staff/agreement-text', '/staff/agreements /staff/calls /legal-details'),
  told('legal_details', '/legal-details', '/agreements /staff/agreements /organisation'),
  told('payment_files', '/staff/payment-files', '/staff/ledger /staff/agreements'),
  told('ledger', '/staff/ledger', '/staff/agreements /staff/payments /staff/budget'),
  told('report_list', '/staff/reports', '/staff/agreements /staff/visits /staff/ledger'),
  told(
    'report',
    '/reports/:reportId /reports/:reportId/sections/:section /reports/:reportId/values /reports/:reportId/lines',
    '/agreements /staff/reports /staff/agreements /tasks',
  ),
  told('line', '/lines/:lineId/review', '/staff/reports /staff/agreements'),
  told(
    'correction',
    '/lines/:lineId/correct /corrections/:correctionId',
    '/agreements /staff/reports /staff/agreements /tasks',
  ),
  told('visit_list', '/staff/visits', '/staff/agreements /staff/reports'),
  told('visit', '/visits/:visitId', '/agreements /staff/visits /staff/agreements'),
  told('mentor_list', '/staff/mentors', '/staff/agreements /staff/visits /tasks'),
  told('form_list', '/staff/forms', '/staff/calls /assignments /tasks'),
];

const applying: readonly PageHelp[] = [
  told('public_call_list', '/calls', '/applications /planned-calls /grants'),
  told('public_call', '/calls/:callId', '/applications /calls /planned-calls'),
  told('own_application_list', '/applications', '/calls /agreements /tasks'),
  told(
    'own_application',
    '/applications/:applicationId /applications/:applicationId/sections/:section /applications/:applicationId/check',
    '/applications /organisation /tasks',
  ),
  told('own_agreement_list', '/agreements', '/tasks /legal-details /applications'),
  told('learning', '/learning', '/events /applications'),
  told('vault', '/organisation/documents', '/organisation /applications /legal-details'),
  told('officers', '/organisation/officers', '/organisation /organisation/documents /legal-details'),
  told('screening_lists', '/staff/screening', '/staff/screenings /staff/applications /staff/agreements'),
  told('screenings', '/staff/screenings', '/staff/screening /staff/applications /staff/agreements'),
  told('capacity', '/organisation/capacity', '/capacity/shared /learning /organisation'),
  told('self_assessment', '/capacity/:assessmentId', '/organisation/capacity /capacity/shared'),
  told('shared_capacity', '/capacity/shared', '/organisation/capacity /organisation /tasks'),
];

const events: readonly PageHelp[] = [
  told('public_event_list', '/events', '/learning /calls /tasks'),
  told('event_list', '/staff/gatherings', '/staff/modules /events /staff/organisations'),
  told('event', '/staff/gatherings/:gatheringId', '/staff/gatherings /staff/modules /staff/recommendations'),
  told(
    'participants',
    '/staff/gatherings/:gatheringId/participants',
    '/staff/gatherings /staff/organisations',
  ),
  told('attendance', '/staff/gatherings/:gatheringId/attendance-list', '/staff/gatherings /staff/logframe'),
  told('module_list', '/staff/modules', '/staff/gatherings /learning-change'),
];

const advocacy: readonly PageHelp[] = [
  told(
    'recommendation_list',
    '/staff/recommendations',
    '/staff/engagements /staff/outcomes /recommendations',
  ),
  told(
    'recommendation',
    '/staff/recommendations/:recommendationId',
    '/staff/recommendations /staff/engagements /staff/outcomes',
  ),
  told('engagement_list', '/staff/engagements', '/staff/recommendations /staff/outcomes'),
  told('outcome_list', '/staff/outcomes', '/staff/engagements /staff/recommendations /outcomes'),
  told('outcome', '/staff/outcomes/:outcomeId', '/staff/outcomes /staff/engagements'),
  told('practice_list', '/staff/practices', '/practices /staff/recommendations'),
  told('position_list', '/staff/positions', '/staff/recommendations /staff/engagements'),
  told('publication_list', '/staff/materials', '/staff/media-echo /materials'),
  told('publication', '/staff/materials/:materialId', '/staff/materials /staff/media-echo'),
  told('media_coverage', '/staff/media-echo', '/staff/materials /staff/gatherings'),
  told('asked_list', '/asked', '/recommendations /matrix /tasks'),
  told('asked', '/asked/:recommendationId', '/asked /recommendations'),
  told('reply', '/replies/:replyId', '/asked /tasks'),
  told('outcome_asked', '/substantiations', '/outcomes /tasks'),
];

const law: readonly PageHelp[] = [
  told('public_matrix', '/matrix', '/standards /laws /recommendations'),
  told('cycle_list', '/staff/matrix/cycles', '/staff/standards /staff/laws /matrix'),
  told('cycle', '/staff/matrix/cycles/:cycleId', '/staff/matrix/cycles /staff/standards /matrix'),
  told(
    'answers',
    '/staff/matrix/sheets/:seatId /staff/matrix/sheets/:seatId/:section',
    '/staff/matrix/cycles /staff/standards /staff/laws',
  ),
  told(
    'adjudication',
    '/staff/matrix/places/:placeId /staff/matrix/places/:placeId/:section',
    '/staff/matrix/cycles /staff/standards /staff/laws',
  ),
  told('findings', '/matrix-replies/:invitationId', '/asked /matrix'),
  told('standard_list', '/staff/standards', '/staff/instruments /staff/laws /staff/matrix/cycles'),
  told('instrument_list', '/staff/instruments', '/staff/standards /staff/laws'),
  told('law_list', '/staff/laws', '/staff/standards /staff/matrix/cycles /laws'),
  told('series_list', '/staff/series', '/series /staff/matrix/cycles'),
];

const monitoring: readonly PageHelp[] = [
  told('status', '/staff/status /staff/status/:partnerId', '/staff/logframe /staff/work-plan /staff/budget'),
  told('risk_list', '/staff/risks', '/staff/status /staff/logframe'),
  told('risk', '/staff/risks/:riskId', '/staff/risks /staff/status'),
  told('logframe', '/staff/logframe', '/staff/logframe/matrix /staff/work-plan /staff/status'),
  told('logframe_matrix', '/staff/logframe/matrix', '/staff/logframe /staff/donor-reports'),
  told('indicator', '/staff/logframe/:indicator', '/staff/logframe /staff/periods /staff/status'),
  told('work_plan', '/staff/work-plan', '/staff/logframe /staff/status'),
  told('contract', '/staff/contract', '/staff/budget /staff/payments /staff/status'),
  told('budget', '/staff/budget', '/staff/budget/expenditure /staff/budget/warnings /staff/rates'),
  told('expenditure_list', '/staff/budget/expenditure', '/staff/budget /staff/budget/warnings /staff/rates'),
  told('expenditure', '/staff/budget/expenditure/:expenditureId', '/staff/budget/expenditure /staff/budget'),
  told('procurement_list', '/staff/procurement', '/staff/budget /staff/budget/expenditure'),
  told(
    'procurement',
    '/staff/procurement/:procurementId',
    '/staff/procurement /staff/budget/expenditure /staff/budget',
  ),
  told('other_funding', '/staff/budget/income', '/staff/budget /staff/contract /staff/payments'),
  told('vat', '/staff/budget/vat', '/staff/budget /staff/budget/expenditure'),
  told('warnings', '/staff/budget/warnings', '/staff/budget /staff/budget/expenditure'),
  told('payments', '/staff/payments', '/staff/contract /staff/budget /staff/donor-reports'),
  told('rates', '/staff/rates', '/staff/budget/expenditure /staff/budget'),
  told('period_list', '/staff/periods', '/staff/donor-reports /staff/logframe'),
  told('period', '/staff/periods/:periodId', '/staff/periods /staff/donor-reports'),
  told('donor_report_list', '/staff/donor-reports', '/staff/periods /staff/budget /staff/logframe'),
  told(
    'donor_report',
    '/staff/donor-reports/:donorReportId /staff/donor-reports/:donorReportId/sections/:section',
    '/staff/donor-reports /staff/periods',
  ),
  told(
    'report_notes',
    '/staff/donor-reports/:donorReportId/notes',
    '/staff/donor-reports /staff/report-parts',
  ),
  told('report_templates', '/staff/report-templates', '/staff/documents /staff/donor-reports'),
  told('report_part_list', '/staff/report-parts', '/staff/work-plan /staff/donor-reports /tasks'),
  told(
    'report_part',
    '/staff/report-parts/:partId /staff/report-parts/:partId/write /staff/report-parts/:partId/submit',
    '/staff/report-parts /staff/work-plan /staff/donor-reports',
  ),
  told('dispute_list', '/staff/disputes', '/staff/logframe /staff/periods /tasks'),
  told(
    'dispute',
    '/staff/disputes/:disputeId /staff/logframe/:indicator/dispute',
    '/staff/disputes /staff/logframe /staff/periods',
  ),
  told('documents', '/staff/documents', '/staff/contract /staff/visibility'),
  told('visibility', '/staff/visibility', '/staff/gatherings /staff/materials'),
];

const organisations: readonly PageHelp[] = [
  told('organisation_list', '/staff/organisations', '/staff/partnerships /staff/way /staff/outputs'),
  told('organisation', '/staff/organisations/:organisationId', '/staff/organisations /staff/partnerships'),
  told('participation', '/staff/way', '/staff/organisations /staff/duplicates'),
  told('partnership_list', '/staff/partnerships', '/staff/organisations /staff/outputs'),
  told('output_list', '/staff/outputs', '/staff/organisations /staff/partnerships'),
  told('duplicates', '/staff/duplicates', '/staff/organisations /staff/way'),
  told('profile', '/organisation', '/organisation/people /organisation/capacity /legal-details /tasks'),
  told('people', '/organisation/people /organisations/:organisationId/people', '/organisation /account'),
];

const administration: readonly PageHelp[] = [
  told(
    'home',
    '/tasks /tasks/calendar',
    '/assignments /applications /agreements /asked /staff/privacy /staff/setup /staff/calls /staff/status /account',
  ),
  told('case_list', '/staff/voice', '/staff/voice/handlers /voice/counts'),
  told('case', '/staff/voice/cases/:caseId', '/staff/voice'),
  told('handlers', '/staff/voice/handlers', '/staff/voice'),
  told('privacy', '/staff/privacy', '/staff/privacy/breaches /staff/privacy/retention /staff/privacy/access'),
  told('privacy_request', '/staff/privacy/requests/:requestId', '/staff/privacy /staff/privacy/register'),
  told('breaches', '/staff/privacy/breaches', '/staff/privacy /staff/privacy/register'),
  told('queues', '/staff/privacy/queues', '/staff/privacy/retention /staff/setup'),
  told('register', '/staff/privacy/register', '/staff/privacy /staff/privacy/access /staff/evidence'),
  told('access', '/staff/privacy/access', '/staff/evidence /staff/privacy'),
  told('retention', '/staff/privacy/retention', '/staff/privacy /staff/privacy/queues'),
  told('evidence', '/staff/evidence', '/staff/emergencies /staff/privacy /staff/periods'),
  told('emergencies', '/staff/emergencies', '/staff/evidence /staff/privacy'),
  told('setup', '/staff/setup', '/organisation/people /staff/voice/handlers /staff/evidence'),
  told('translations', '/staff/translations', '/tasks /account'),
  told('duties', '/duties', '/staff/services /organisation/people'),
  told('service_list', '/staff/services /staff/services/gaps', '/duties /tasks'),
  told('incident_list', '/staff/incidents', '/duties /tasks'),
  told('incident', '/staff/incidents/:incidentId', '/staff/incidents'),
  told(
    'comparison_list',
    '/staff/comparisons /staff/comparisons/:comparisonId',
    '/staff/incidents /staff/contributions /tasks',
  ),
  told(
    'contribution_list',
    '/staff/contributions /staff/contributions/:contributionId',
    '/staff/incidents /duties /tasks',
  ),
  told(
    'release_list',
    '/staff/releases /staff/releases/new /staff/releases/:releaseId',
    '/staff/contributions /duties /tasks',
  ),
  told('service', '/staff/services/:serviceId', '/staff/services'),
];

/** Every page of work that a reader has in their own groups of the menu, and the main pages behind those. */
export const pageHelp: readonly PageHelp[] = [
  ...[...grants, ...applying, ...events, ...advocacy, ...law],
  ...[...monitoring, ...organisations, ...administration],
];

const byPath = new Map(pageHelp.flatMap((one) => one.paths.map((path) => [path, one] as const)));
/** What is told of the page of this route; undefined where nothing is. */
export function helpOfPage(path: string): PageHelp | undefined {
  return byPath.get(path);
}

const most = 3;
/** Where work goes on from a page, for a reader who may open these pages. */
export function nextOf({ next }: PageHelp, opens: (path: string) => boolean): readonly string[] {
  return next.filter(opens).slice(0, most);
}
