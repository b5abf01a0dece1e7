import { documentWorkflow } from './action/index.ts';
import { advocacyWorkflows } from './advocacy/index.ts';
import { draftWorkflow } from './forms/index.ts';
import { grantsWorkflows } from './grants/index.ts';
import { matrixWorkflows } from './matrix/index.ts';
import { overOf } from './platform/workflow/over.ts';
import { protectionWorkflows } from './protection/index.ts';
import { resultsWorkflows } from './results/index.ts';
import { eventWorkflow } from './training/index.ts';

/** Why a form is not shown for a record as it is now: its step is over, or cannot be taken yet. One line an area. */
export const whyOver = overOf([
  documentWorkflow,
  draftWorkflow,
  eventWorkflow,
  ...grantsWorkflows,
  ...advocacyWorkflows,
  ...matrixWorkflows,
  ...resultsWorkflows,
  ...protectionWorkflows,
]);
