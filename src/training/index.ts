export { certificateRoutes } from './certificates/routes.ts';
export { addConclusions } from './conclusions/add-conclusions.ts';
export { type Conclusion, findConclusion, listConclusions, lockConclusion } from './conclusions/queries.ts';
export type { AddConclusionsForm } from './conclusions/schema.ts';
export { editGathering } from './edit-gathering.ts';
export { cancelRegistration } from './participants/cancel-registration.ts';
export { type Registered, registerParticipant } from './participants/register-participant.ts';
export { findGathering, type Gathering } from './queries.ts';
export { recordAttendance } from './record-attendance.ts';
export { recordGathering } from './record-gathering.ts';
export { trainingRoutes } from './routes.tsx';
export type {
  Attendance,
  AttendanceForm,
  GatheringForm,
  GatheringKind,
  GatheringScope,
} from './schema.ts';
export { withdrawGathering } from './withdraw-gathering.ts';
