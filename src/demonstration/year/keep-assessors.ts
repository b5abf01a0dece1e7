import { keepProfile } from '../../grants/index.ts';
import { assessorProfiles } from '../invented/assessors.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/** Plans that an officer keeps what is said of each assessor, before the first call closes. */
export function planAssessors(stage: Stage, staff: Staff): void {
  const officer = staff.get('grant.officer.regional')!;
  for (const [index, { key, ...profile }] of assessorProfiles.entries())
    stage.timeline.plan(at(stage, -330, `10:${10 + index}`), (now) =>
      keepProfile(stage.work(officer, now), { assessorId: staff.get(key)!.personId, profile }),
    );
}
