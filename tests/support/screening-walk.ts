import { buildOfficer } from '../../src/grants/officers/testing.ts';
import { confirmHit, proposeOnHit } from '../../src/grants/screening/decide-hit.ts';
import type { HitRecord } from '../../src/grants/screening/queries.ts';
import { seenOfHit } from '../../src/grants/screening/seen.ts';
import { buildList, hitsOf, screeningTime as now } from '../../src/grants/screening/testing.ts';
import { hitWorkflow } from '../../src/grants/screening/workflow.ts';
import { buildPublishedCall, buildSubmitted } from '../../src/grants/testing.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const reason = 'Another person: other date of birth.';
const rows = [{ name: 'Vesna Mostarac', born: '1961-02-03' }];

/** A hit of an officer of an applicant, as far as it is decided by the grant officer and a finance officer. */
async function hit(cast: Cast, step?: 'clear' | 'uphold', confirmed?: boolean): Promise<Moment> {
  await buildSubmitted(cast, await buildPublishedCall(cast));
  await buildOfficer(cast);
  await buildList(cast, { rows });
  const { id } = (await hitsOf(cast))[0]!;
  if (step) await proposeOnHit(cast.work(cast.elira, now), { hitId: id, reason, step });
  const confirms = step === 'clear' ? 'confirm_clearing' : 'confirm_upholding';
  if (confirmed) await confirmHit(cast.work(cast.fatos, now), { hitId: id, step: confirms });
  return { id, now };
}

const seen = (record: HitRecord) => ({ seen: seenOfHit(record) });
const proposed = (record: HitRecord) => ({ reason, ...seen(record) });

/** The life of a hit of a screening. */
export const hitsWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: hitWorkflow,
  kinds: ['screening_hit'],
  around: ['screening_hit_superseded'],
  page: '/screening-hits/:screeningHitId',
  taskAt: ({ id }) => `/screening-hits/${id}`,
  typed: { clear: proposed, uphold: proposed, confirm_clearing: seen, confirm_upholding: seen },
  moments: {
    waiting: (cast) => hit(cast),
    clear_proposed: (cast) => hit(cast, 'clear'),
    uphold_proposed: (cast) => hit(cast, 'uphold'),
    cleared: (cast) => hit(cast, 'clear', true),
    upheld: (cast) => hit(cast, 'uphold', true),
    'waiting, of an earlier screening': async (cast) => {
      const moment = await hit(cast);
      await buildList(cast, { rows: [...rows, { name: 'Somebody Else' }] });
      return moment;
    },
  },
});
