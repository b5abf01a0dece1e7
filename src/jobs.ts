import { documentJobs, documentJobWords } from './action/index.ts';
import { advocacyJobs, advocacyJobWords } from './advocacy/index.ts';
import { evidenceJobs, evidenceJobWords } from './evidence/index.ts';
import { grantsJobs, grantsMailJobs, screeningJobs, screeningJobWords } from './grants/index.ts';
import { matrixJobs, matrixJobWords } from './matrix/index.ts';
import type { Parts } from './parts.ts';
import {
  eraseUnusedPerson,
  listActors,
  peopleJobs,
  peopleJobWords,
  quietPeopleJobWords,
} from './people/index.ts';
import { discloseTable } from './platform/disclosure/disclose.ts';
import { fileJobs, fileJobWords } from './platform/files/jobs.ts';
import { clamd } from './platform/files/scanner.ts';
import type { JobDefinition } from './platform/jobs/jobs.ts';
import { mailJobs } from './platform/mail/send-mail.ts';
import { languagesOf } from './platform/messages/languages-of.ts';
import { privacyJobWords, retentionJobs } from './privacy/index.ts';
import { releaseJobs, releaseJobWords, trailJobs, trailJobWords, withOwnDuties } from './protection/index.ts';
import { packageJobWords, resultsJobs, resultsJobWords } from './results/index.ts';
import { taskSources } from './task-sources.ts';
import { taskJobs, taskJobWords } from './tasks/index.ts';
import {
  approvalJobs,
  approvalJobWords,
  certificateJobs,
  certificateJobWords,
  loopJobs,
  loopJobWords,
  participantJobs,
  participantJobWords,
  quietParticipantJobWords,
} from './training/index.ts';
import { voiceJobs, voiceJobWords } from './voice/index.ts';

/** Every job of the platform, but those whose store is closed. */
export function jobsOf(parts: Parts): JobDefinition[] {
  return jobsOfAreas(parts).filter(({ store }) => !store || parts.protection);
}

/** One line an area. */
function jobsOfAreas(parts: Parts): JobDefinition[] {
  const { mailFrom, baseUrl, secret, auditorEmail, clamav, privateNetwork } = parts.settings;
  // Invented people have no mailbox: whatever is set, a demonstration writes to nobody.
  const smtpUrl = parts.demonstration ? undefined : parts.settings.smtpUrl;
  return [
    ...mailJobs({ smtpUrl, privateNetwork, from: mailFrom, language: languagesOf(parts.catalogue) }),
    ...fileJobs({ ...parts, scanner: clamav && clamd(clamav) }),
    ...documentJobs(parts),
    ...peopleJobs(parts),
    ...grantsJobs({ baseUrl }),
    ...screeningJobs(parts),
    ...taskJobs({
      ...{ sources: taskSources, baseUrl, actorsOf: withOwnDuties(listActors) },
      language: languagesOf(parts.catalogue),
    }),
    ...certificateJobs({ baseUrl }),
    ...voiceJobs({ baseUrl }),
    ...advocacyJobs({ baseUrl, secret }),
    ...matrixJobs({ baseUrl }),
    ...participantJobs({ baseUrl, secret }),
    ...approvalJobs({ baseUrl }),
    ...loopJobs({ baseUrl }),
    ...retentionJobs({
      store: parts.store,
      eraseUnused: (work, personId) =>
        eraseUnusedPerson(work, personId, languagesOf(parts.catalogue)('en').t('people.erased_person')),
    }),
    ...resultsJobs({
      language: languagesOf(parts.catalogue),
      demonstration: parts.demonstration,
      baseUrl,
      store: parts.store,
    }),
    ...evidenceJobs({ secret, auditorEmail }),
    ...trailJobs(),
    ...releaseJobs({ disclose: discloseTable, demonstration: parts.demonstration, baseUrl }),
  ];
}

/** The words of jobs that may mail somebody. */
const mailingJobs: readonly string[] = [
  'mail.send',
  ...peopleJobWords,
  ...grantsMailJobs,
  ...taskJobWords,
  ...certificateJobWords,
  ...voiceJobWords,
  ...advocacyJobWords,
  ...matrixJobWords,
  ...participantJobWords,
  ...approvalJobWords,
  ...loopJobWords,
  ...resultsJobWords,
  ...evidenceJobWords,
  ...releaseJobWords,
];

/** Those that mail nobody, whatever they find. */
export const quietJobs: readonly string[] = [
  ...fileJobWords,
  ...documentJobWords,
  ...screeningJobWords,
  ...quietPeopleJobWords,
  ...quietParticipantJobWords,
  ...packageJobWords,
  ...privacyJobWords,
  ...trailJobWords,
];

/** Those that mail, and of which no count may tell who set them off: who has to do with a case of `voice`. */
export const untracedJobs: readonly string[] = voiceJobWords;

/** The words that may stand in the queue, known before the parts that run them are open. */
export const jobWords: readonly string[] = [...mailingJobs, ...quietJobs];
