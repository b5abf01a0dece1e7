import { grantsJobs } from './grants/index.ts';
import type { Parts } from './parts.ts';
import type { JobDefinition } from './platform/jobs/jobs.ts';
import { mailJobs } from './platform/mail/send-mail.ts';

/** Every job of the house, one line an area. */
export function jobsOf(parts: Parts): JobDefinition[] {
  return [
    ...mailJobs({ smtpUrl: parts.settings.smtpUrl, from: parts.settings.mailFrom }),
    ...grantsJobs(parts),
  ];
}

/** The words that may stand in the queue, before the parts that run them are open. */
export const jobWords: readonly string[] = [
  'mail.send',
  'application.submit',
  'assignment.assign',
  'assignment.refuse',
  'assessment.submit',
  'check.conclude',
  'decision.communicate',
  'report.submit',
  'report.return',
  'report.approve',
];
