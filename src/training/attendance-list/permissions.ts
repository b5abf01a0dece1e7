import { permission } from '../../platform/permissions.ts';
import type { GatheringSubject } from '../permissions.ts';
import { hostOrManager } from '../permissions.ts';

/** Anybody scans a card that they were given; it tells them what it is for. */
export const openCard = permission<unknown>('attendance.see_card', { anyone: true });

export const listPermissions = {
  /** Names of those who come are for those who hold the gathering. */
  see: permission<GatheringSubject>('attendance.see', hostOrManager),
  checkIn: permission<GatheringSubject>('attendance.check_in', hostOrManager),
  enterByHand: permission<GatheringSubject>('attendance.enter_by_hand', hostOrManager),
  notePart: permission<GatheringSubject>('attendance.note_part', hostOrManager),
  takeBack: permission<GatheringSubject>('attendance.take_back', hostOrManager),
  setRule: permission<GatheringSubject>('attendance.set_rule', hostOrManager),
};
