import { writeZipWithManifest } from '../../platform/files/write-zip.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import { findApplication } from '../applications/queries.ts';
import { addendumFiles } from './addendum-files.ts';
import { agreementFiles } from './agreement-files.ts';
import { applicationFiles } from './application-files.ts';
import { changeFiles } from './change-files.ts';
import { checkFiles } from './check-files.ts';
import { closingFiles } from './closing-files.ts';
import { decisionFiles } from './decision-files.ts';
import { joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { historyFiles } from './history-files.ts';
import { instalmentFiles } from './instalment-files.ts';
import { mentorFiles } from './mentor-files.ts';
import { readme } from './readme.ts';
import { reportFiles } from './report-files.ts';
import { visitFiles } from './visit-files.ts';

/**
 * The audit dossier of a sub-grant agreement: what this reader may read of its records, their stored files and their histories, with a
 * README and the hashes of all of it. Throws `not_found` while the agreement is a draft.
 */
export async function makeDossier(making: Making): Promise<Buffer> {
  if (making.agreement.state === 'draft') throw problem('not_found');
  const application = await findApplication(making.tx, making.agreement.applicationId);
  const all = joined([
    await agreementFiles(making),
    await addendumFiles(making),
    ...(application ? await ofApplication(making, application) : []),
    await instalmentFiles(making),
    await reportFiles(making),
    await visitFiles(making),
    await mentorFiles(making),
    await closingFiles(making),
    await changeFiles(making),
    await historyFiles(making, application),
  ]);
  return writeZipWithManifest([{ name: 'README.txt', bytes: readme(making, all) }, ...all.files]);
}

async function ofApplication(
  making: Making,
  application: NonNullable<Awaited<ReturnType<typeof findApplication>>>,
): Promise<Part[]> {
  const reads = may(making.actor, applicationPermissions.read, application);
  return [
    ...(reads
      ? [await applicationFiles(making, application), await checkFiles(making, application)]
      : [notForRole(making, pathIn('application')), notForRole(making, pathIn('checks'))]),
    await decisionFiles(making, application),
  ];
}
