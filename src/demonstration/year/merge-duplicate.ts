import { mergeOrganisations } from '../../network/index.ts';
import { inventedDuplicate as duplicate } from '../invented/duplicate.ts';
import type { Staff } from './hire-staff.ts';
import { register } from './register-applicants.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** Plans that an organisation registers twice, in two scripts, and that the programme manager finds both to be one. */
export function planDuplicate(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  stage.timeline.plan(at(stage, duplicate.registered, '11:20'), async (now) => {
    const { organisationId: aliasId } = await register(stage, duplicate.key, duplicate.organisation, now);
    stage.timeline.plan(at(stage, duplicate.merged, '11:30'), async (later) => {
      const keptId = applicants.get(duplicate.of)!.organisationId;
      const work = stage.work(staff.get('programme.manager')!, later);
      await mergeOrganisations(work, { aliasId, keptId, reason: duplicate.reason });
    });
  });
}
