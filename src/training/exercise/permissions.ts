import { officers, permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** A simulated investigation belongs to its module, which any officer of the Action writes. */
export const keepExercise = permission<unknown>('exercise.keep', officers);
export const confirmExercisePermission = permission<unknown>('exercise.confirm', officers);
/** It is played by those who hold the gathering: who plays what names people. */
export const playPermissions = {
  see: permission<GatheringSubject>('exercise.see', hostOrManager),
  deal: permission<GatheringSubject>('exercise.deal', hostOrManager),
  give: permission<GatheringSubject>('exercise.give', hostOrManager),
  open: permission<GatheringSubject>('exercise.open', hostOrManager),
};
/** Whoever holds the link of a participation sees their own role; the database shows no other. */
export const seeOwnPart = permission<unknown>('exercise.see_own', { anyone: true });
