export { certificateRoutes } from './certificates/routes.ts';
export { editGathering } from './edit-gathering.ts';
export { cancelRegistration } from './participants/cancel-registration.ts';
export { type Registered, registerParticipant } from './participants/register-participant.ts';
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
