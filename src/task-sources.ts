import { actionPapers, procurementTasks, rateTasks, warningTasks } from './action/index.ts';
import { advocacyTasks } from './advocacy/index.ts';
import { grantsTasks } from './grants/index.ts';
import { cycleTasks } from './matrix/index.ts';
import { capacityTasks, contactTasks } from './network/index.ts';
import { paperTasks } from './papers/index.ts';
import { peopleTasks } from './people/index.ts';
import type { TaskSource } from './platform/tasks.ts';
import { breachTasks, queueTasks, requestTasks } from './privacy/index.ts';
import { protectionTasks } from './protection/index.ts';
import {
  disputeTasks,
  donorReportTasks,
  milestoneTasks,
  noteTasks,
  partTasks,
  riskTasks,
} from './results/index.ts';
import { setupSources } from './setup-sources.ts';
import { setupTasks } from './tasks/index.ts';
import { loopTasks, trainingTasks } from './training/index.ts';
import { voiceTasks } from './voice/index.ts';

/** Where tasks come from, one line an area: the page, the mails and the tests read it. */
export const taskSources: readonly TaskSource[] = [
  grantsTasks,
  peopleTasks,
  requestTasks,
  breachTasks,
  queueTasks,
  voiceTasks,
  advocacyTasks,
  cycleTasks,
  capacityTasks,
  contactTasks,
  paperTasks(actionPapers),
  trainingTasks,
  loopTasks,
  milestoneTasks,
  donorReportTasks,
  disputeTasks,
  partTasks,
  noteTasks,
  riskTasks,
  warningTasks,
  procurementTasks,
  rateTasks,
  setupTasks(setupSources),
  protectionTasks,
];
