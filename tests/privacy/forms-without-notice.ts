/**
 * Forms on which nobody gives data about people: each with the reason why it needs no notice. Whoever adds a form puts its path into
 * `givenOn` of the record it writes, or here.
 */
const reasons: Readonly<Record<string, string>> = {
  'a proof of who somebody is, or a secret of theirs; the page they came from has the notice': `
    /sign-in/second-step /sign-in/passkey /reset/:token /confirm/:token /confirm/another/:token /prove /invitation/:token/accept /recovery/stop/:token
    /recoveries/:recoveryId/vouch /account/second-factor /account/second-factor/end /account/second-factor/codes
    /account/second-factor/confirm /account/passkeys/:passkeyId/end`,
  'takes data away, and asks for none but why': `
    /account/erase /staff/evidence/texts/:textId/erase /staff/participants/:participantId/take-out /staff/privacy/requests/:requestId/erase /registration/:link/decline
    /registration/:link/cancel /registration/:link/forget /organisation/documents/:vaultDocumentId/remove /organisation/officers/:officerId/remove`,
  'goes on from a page that has the notice': `
    /registration/:link/test/sections/:section /check-in/:participantId /applications/:applicationId/submit /applications/:applicationId/offline /applications/:applicationId/sections/:section/earlier /applications/:applicationId/sections/:section/rows /reports/:reportId/submit`,
  'what is public anyway: law, the series of others, rates, the curriculum, questions and invented cases': `
    /staff/rates /staff/provisions/:provisionId/verify /staff/provisions/new /staff/provisions/:provisionId/edit /staff/instruments/new
    /staff/instruments/:instrumentId /staff/laws/new /staff/laws/:lawId/edit /staff/laws/:lawId/amendment /staff/laws/:lawId/version
    /staff/law-versions/:versionId/edit /staff/law-versions/:versionId/place /staff/series/new /staff/series/:seriesId/value
    /staff/series/:seriesId/mapping /staff/modules/new /staff/modules/:moduleId/edit /staff/modules/:moduleId/criteria
    /staff/modules/:moduleId/questions/new /staff/questions/:questionId/edit /staff/modules/:moduleId/exercise/edit
    /staff/modules/:moduleId/exercise/confirm /staff/matrix/cycles/new /staff/matrix/cycles/:cycleId/edit
    /staff/matrix/cycle-standards/:cycleStandardId`,
  'figures, days and terms of a gathering, a call or a period': `
    /staff/gatherings/:gatheringId/copy /staff/gatherings/:gatheringId/offer /staff/gatherings/:gatheringId/attendance-list/rule
    /staff/calls/:callId/lots/new /staff/calls/:callId/copy /staff/lots/:lotId/edit /staff/periods/new /staff/donor-reports/new /staff/report-parts/:partId/day
    /staff/payments/forecast/edit /staff/payments/request/replace`,
  'chooses among what is there, or says that a step is done: nothing is kept but by whom': `
    /organisation/capacity/new /organisation/capacity/sharing /staff/sessions/:sessionId/exercise/roles
    /staff/recommendations/:recommendationId/standards /staff/materials/:materialId/links /staff/materials/:materialId/texts/:textLanguage/word /staff/papers/partnership/:paperId/publish
    /staff/papers/partnership/:paperId/remove /staff/papers/response/:paperId/publish /staff/papers/response/:paperId/remove
    /staff/papers/practice/:paperId/publish /staff/papers/practice/:paperId/remove /staff/papers/adoption/:paperId/publish
    /staff/papers/adoption/:paperId/remove /staff/papers/material/:paperId/remove /staff/papers/visibility_product/:paperId/remove /staff/papers/expenditure/:paperId/remove /staff/papers/procurement/:paperId/remove /staff/papers/income/:paperId/remove /staff/papers/vat_rule/:paperId/remove /staff/papers/document/:paperId/remove /staff/papers/reply/:paperId/remove /reply-files/:paperId/remove /staff/papers/cycle_reply/:paperId/publish /staff/papers/cycle_reply/:paperId/remove /staff/matrix/cycles/:cycleId/appoint /staff/matrix/cycles/:cycleId/adjudicator /staff/matrix/cycles/:cycleId/hand-over
    /staff/matrix/cycles/:cycleId/publish /staff/voice/cases/:caseId/pass-on /staff/voice/handlers/new /duties/new /staff/services/:serviceId/verify /staff/periods/:periodId/freeze /staff/donor-reports/:donorReportId/accept /staff/services/:serviceId/close /duties/:dutyId/end /staff/incidents/:incidentId/assess /staff/comparisons/:comparisonId /staff/contributions/:contributionId/answer /staff/releases/new /staff/releases/:releaseId/sign /staff/releases/:releaseId/withdraw /staff/releases/:releaseId/return /staff/releases/:releaseId/offer /staff/releases/:releaseId/set-aside /staff/incidents/:incidentId/withdraw
    /staff/gatherings/:gatheringId/participants/remind /staff/gatherings/:gatheringId/test/close /staff/matrix/seats/:seatId/hand-in /staff/gaps/:gapId/cancel /complaints/:complaintId/withdraw /offers/:offerId/accept /offers/:offerId/decline /applications/:applicationId/decline /staff/lots/:lotId/offer /staff/calls/:callId/publish /staff/calls/:callId/plan /staff/calls/:callId/unplan /applications/:applicationId/withdraw
    /staff/applications/:applicationId/assign /staff/calls/:callId/draw /staff/services /staff/services/gaps /staff/calls/:callId/communicate /agreements/:agreementId/closing/confirm /agreements/:agreementId/account/confirm /agreements/:agreementId/assets/remove
    /reports/:reportId/accept-lines /agreements/:agreementId/offer /agreements/:agreementId/reading /agreements/:agreementId/sign
    /agreements/:agreementId/publicity/decision /mentorings/:mentoringId/end /addenda/:addendumId/accept /addenda/:addendumId/sign
    /committees/:committeeId/close /committees/:committeeId/sign
    /staff/payment-files/new /staff/paying-accounts/:payingAccountId/confirm /instalments/:instalmentId/approve-first /instalments/:instalmentId/approve-second
    /corrections/:correctionId/confirm /screening-hits/:screeningHitId/confirm-clearing /screening-hits/:screeningHitId/confirm-upholding
    /staff/applications/:applicationId/check/confirm`,
  'codes, ranges and days of an incident, whose first page has the notice': `
    /staff/incidents/:incidentId/people /staff/incidents/:incidentId/place /staff/incidents/:incidentId/acts
    /staff/incidents/:incidentId/route /staff/incidents/:incidentId/sources`,
  'texts of a form: its questions, which hold no data about people': `
    /staff/forms/drafts/new /staff/forms/drafts/import /staff/forms/drafts/:draftId/describe /staff/forms/drafts/:draftId/sections/new
    /staff/forms/drafts/:draftId/places/:piece/remove /staff/forms/drafts/:draftId/texts/:locale/:section
    /staff/forms/drafts/:draftId/publish /staff/forms/drafts/:draftId/discard /staff/forms/drafts/:draftId/add/:into/:kind
    /staff/forms/drafts/:draftId/places/:piece /staff/forms/drafts/:draftId/places/:piece/when
    /staff/forms/drafts/:draftId/places/:piece/when/:on`,
  'the account of one’s own organisation, which no person owns': `/staff/paying-accounts/new`,
  'looks something up and keeps nothing': `/certificates /receipts/verify /demonstration`,
};

export const formsWithoutNotice: readonly string[] = Object.values(reasons).flatMap((paths) =>
  paths.trim().split(/\s+/),
);
