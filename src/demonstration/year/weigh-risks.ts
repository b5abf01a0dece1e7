import { getDefinition } from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { assumptionKey, closeRisk, noteHappened, recordRisk, reviewRisk } from '../../results/index.ts';
import { inventedRisks } from '../invented/risks.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/** Plans the risk register: risks of the programme manager with what became of them, and a proposal of a partner that waits. */
export function planRisks(stage: Stage, staff: Staff): void {
  for (const { by, owner, on, reviewOn, later, concerns, ...risk } of inventedRisks) {
    const form = { ...risk, title: `${risk.title} (demonstration)` };
    stage.timeline.plan(at(stage, on, '10:30'), async (now) => {
      const work = stage.work(staff.get(by)!, now);
      const ownerId = staff.get(`grant.officer.${owner}`)!.organisationId;
      const subject = await subjectOf(work, concerns);
      const next = addDays(stage.today, reviewOn);
      const riskId = await recordRisk(work, { ...form, concerns: subject, ownerId, reviewOn: next });
      if (later) planNext(stage, staff, { riskId, later, on, form: { ...form, reviewOn: next } });
    });
  }
}

type Next = {
  readonly riskId: string;
  readonly later: 'review' | 'happen' | 'close';
  readonly on: number;
  readonly form: Omit<Parameters<typeof reviewRisk>[1]['form'], 'remark' | 'version'>;
};
function planNext(stage: Stage, staff: Staff, { riskId, later, on, form }: Next): void {
  stage.timeline.plan(at(stage, on + 90, '11:00'), async (now) => {
    const work = stage.work(staff.get('programme.manager')!, now);
    const { measures, reviewOn, likelihood, impact } = form;
    const seen = { measures, reviewOn, likelihood, impact, version: 1 };
    if (later === 'review') {
      const remark = 'An election was called in one jurisdiction (demonstration).';
      await reviewRisk(work, { riskId, form: { ...seen, remark } });
    } else if (later === 'happen')
      await noteHappened(work, {
        riskId,
        remark: 'One event was moved to the second venue (demonstration).',
      });
    else await closeRisk(work, { riskId, remark: 'All equipment was bought (demonstration).' });
  });
}

async function subjectOf({ tx, actionId }: Work, concerns: 'action' | 'cluster' | 'assumption') {
  const { action, logframe } = await getDefinition(tx, actionId);
  if (concerns === 'cluster') return `cluster:${action.clusters[2]?.key ?? action.clusters[0]!.key}`;
  const [assumption] = logframe.results.flatMap(({ assumptions }) => assumptions);
  return concerns === 'assumption' && assumption ? assumptionKey(assumption) : 'action';
}
