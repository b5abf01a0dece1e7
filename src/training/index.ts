import type { Route } from '../platform/http/route.ts';
import { curriculumRoutes } from './curriculum/routes.tsx';
import { doorRoutes } from './doors/routes.tsx';
import { evaluationRoutes } from './evaluation/routes.tsx';
import { playRoutes } from './exercise/play-routes.tsx';
import { exerciseRoutes } from './exercise/routes.tsx';
import { ownTestRoutes } from './knowledge-tests/own-routes.tsx';
import { testRoutes } from './knowledge-tests/routes.tsx';
import { changeRoutes } from './loop/change-routes.tsx';
import { ownLoopRoutes } from './loop/own-routes.tsx';
import { loopRoutes } from './loop/routes.tsx';
import type { TrainingNeeds } from './needs.ts';
import { participantRoutes } from './participants/routes.tsx';
import { programmeRoutes } from './programme/routes.tsx';
import { ownRoutes } from './public/own-routes.tsx';
import { publicRoutes } from './public/routes.tsx';

export { askApproval } from './approval/ask-approval.ts';
export { approveGathering, returnGathering } from './approval/decide-approval.ts';
export { approvalJobs, approvalJobWords } from './approval/jobs.ts';
export { eventWorkflow } from './approval/workflow.ts';
export { saveNeeds } from './asked-needs/save-needs.ts';
export { checkIn } from './attendance-list/check-in.ts';
export { enterByHand } from './attendance-list/enter-by-hand.ts';
export { attendanceListRoutes } from './attendance-list/routes.tsx';
export { setRule } from './attendance-list/set-rule.ts';
export { issueCertificates } from './certificates/issue-certificates.ts';
export { certificateJobs, certificateJobWords } from './certificates/jobs.ts';
export { revokeCertificate } from './certificates/revoke-certificate.ts';
export { certificateRoutes } from './certificates/routes.tsx';
export { addConclusions } from './conclusions/add-conclusions.ts';
export { editConclusionPermission } from './conclusions/permissions.ts';
export { publishConclusions } from './conclusions/publish-conclusions.ts';
export { type Conclusion, findConclusion, listConclusions, lockConclusion } from './conclusions/queries.ts';
export type { AddConclusionsForm } from './conclusions/schema.ts';
export { CountedChanges } from './counted/pages/changes-table.tsx';
export { type CountedChange, listCountedChanges } from './counted/queries.ts';
export { headsOf } from './counted/rules.ts';
export { addModule } from './curriculum/add-module.ts';
export { listShut } from './doors/queries.ts';
export { repeatShutting } from './doors/repeat-shutting.ts';
export { editGathering } from './edit-gathering.ts';
export { giveEvaluation } from './evaluation/give-evaluation.ts';
export { confirmExercise } from './exercise/confirm-exercise.ts';
export { dealRoles } from './exercise/deal-roles.ts';
export { openStage } from './exercise/open-stage.ts';
export { writeExercise } from './exercise/write-exercise.ts';
export { addHandout } from './handouts/add-handout.ts';
export { handoutRoutes } from './handouts/routes.tsx';
export { addQuestion } from './knowledge-tests/add-question.ts';
export { handIn, savePaper } from './knowledge-tests/answer-test.ts';
export { closeTest } from './knowledge-tests/close-test.ts';
export { openTest } from './knowledge-tests/open-test.ts';
export { answerLetter } from './letters/answer-letter.ts';
export { letterRoutes } from './letters/routes.tsx';
export { sendLetter } from './letters/send-letter.ts';
export { writeLetter } from './letters/write-letter.ts';
export { learningHome } from './loop/home.ts';
export { loopJobs, loopJobWords } from './loop/jobs.ts';
export { loopTasks } from './loop/list-waiting-tasks.ts';
export { tieModule } from './loop/tie-module.ts';
export { addMedia } from './media/add-media.ts';
export { acceptInvitation } from './participants/answer-invitation.ts';
export { cancelRegistration } from './participants/cancel-registration.ts';
export { confirmRegistration } from './participants/confirm-registration.ts';
export { inviteParticipants } from './participants/invite-participants.ts';
export { participantJobs, participantJobWords, quietParticipantJobWords } from './participants/jobs.ts';
export { moveUp } from './participants/move-up.ts';
export { listForgotten } from './participants/queries.ts';
export { type Registered, registerParticipant } from './participants/register-participant.ts';
export { repeatForgetting } from './participants/repeat-forgetting.ts';
export { participantSecret as linkOfParticipant } from './participants/secret.ts';
export { tieParticipant } from './participants/tie-participant.ts';
export { addSession } from './programme/add-session.ts';
export { saveOffer } from './programme/save-offer.ts';
export { publishGathering } from './publish-gathering.ts';
export { findGathering, type Gathering } from './queries.ts';
export { trainingFindable } from './queries-findable.ts';
export { recordAttendance } from './record-attendance.ts';
export { recordGathering } from './record-gathering.ts';
export { trainingRoutes } from './routes.tsx';
export { mustStand } from './rules.ts';
export type {
  Attendance,
  AttendanceForm,
  GatheringForm,
  GatheringKind,
  GatheringScope,
} from './schema.ts';
export { addSpeaker } from './speakers/add-speaker.ts';
export { speakerForm } from './speakers/schema.ts';
export { gatheringSubject } from './subject.ts';
export { trainingTasks } from './tasks/list-waiting-tasks.ts';
export type { Travel } from './travel/rules.ts';
export { saveTravel } from './travel/save-travel.ts';
export { withdrawGathering } from './withdraw-gathering.ts';

/** The curriculum, what gatherings offer, and taking part in them: for those who hold them, and for anyone. */
export function participationRoutes(needs: TrainingNeeds): Route[] {
  return [
    ...curriculumRoutes,
    ...loopRoutes,
    ...changeRoutes,
    ...ownLoopRoutes(needs),
    ...programmeRoutes,
    ...participantRoutes(needs),
    ...publicRoutes(needs),
    ...ownRoutes(needs),
    ...testRoutes,
    ...ownTestRoutes(needs),
    ...evaluationRoutes(needs),
    ...exerciseRoutes,
    ...playRoutes(needs),
    ...doorRoutes(needs),
  ];
}
