import { all, permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** The questions of a module are the Action's, as the curriculum is: any of its officers writes them. */
export const keepQuestions = permission<unknown>('question.keep', {
  programme_manager: all,
  grant_officer: all,
});
export const testPermissions = {
  /** Figures of five people and more, for those who hold the training: nobody sees what one person answered. */
  see: permission<GatheringSubject>('test.see', hostOrManager),
  open: permission<GatheringSubject>('test.open', hostOrManager),
  close: permission<GatheringSubject>('test.close', hostOrManager),
};
/** Whoever holds the link of a participation answers, and sees what they answered; the verb asks for its secret. */
export const answerTest = permission<unknown>('test.answer', { anyone: true });
export const handInTest = permission<unknown>('test.hand_in', { anyone: true });
