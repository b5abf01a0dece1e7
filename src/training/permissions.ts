import { all, everyStaff, officers, ofPartner, permission } from '../platform/permissions.ts';

/** A gathering as these permissions see it: its host is the partner it belongs to. */
export type GatheringSubject = { readonly partnerId: string; readonly jurisdiction: string | null };

export const hostOrManager = { programme_manager: all, grant_officer: ofPartner };

export const listGatheringsPermission = permission('gathering.list', everyStaff);
export const seeGathering = permission<GatheringSubject>('gathering.see', everyStaff);
/** Opens the form; the verb asks again about the host and jurisdiction chosen there. */
export const openGatheringForm = permission('gathering.record', officers);
export const recordGatheringPermission = permission<GatheringSubject>('gathering.record', hostOrManager);
/** A draft after an event, for the same host. */
export const copyGatheringPermission = permission<GatheringSubject>('gathering.copy', hostOrManager);
export const editGatheringPermission = permission<GatheringSubject>('gathering.edit', hostOrManager);
export const recordAttendancePermission = permission<GatheringSubject>(
  'gathering.record_attendance',
  hostOrManager,
);
/** Lets everybody read a draft. */
export const publishGatheringPermission = permission<GatheringSubject>('gathering.publish', hostOrManager);
/** Makes it a draft again. */
export const unpublishGatheringPermission = permission<GatheringSubject>(
  'gathering.unpublish',
  hostOrManager,
);
export const withdrawGatheringPermission = permission<GatheringSubject>('gathering.withdraw', hostOrManager);
/** Everybody reads what is planned and held. */
export const seeEvents = permission<unknown>('event.see', { anyone: true });
