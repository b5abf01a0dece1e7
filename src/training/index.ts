export { certificateRoutes } from './certificates/routes.ts';
export { editGathering } from './edit-gathering.ts';
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
