import { materialSteps } from '../materials/workflow.ts';

/** Those who write or review publications read comments, write, answer and settle them. */
export const commentPermission = materialSteps.approve.permission;
