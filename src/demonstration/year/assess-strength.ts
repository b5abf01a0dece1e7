import { getDefinition } from '../../action/index.ts';
import { finishAssessment, scoreArea, shareCapacity, startAssessment } from '../../network/index.ts';
import { assessing } from '../invented/strengths.ts';
import { workAs } from '../queries.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** Plans who assessed its own strength, and who did so again; one lets another body read it. */
export function planStrengths(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  for (const [place, { key, on, again, shares }] of assessing.entries()) {
    const { certifier } = applicants.get(key)!;
    const once = (day: number, round: number) =>
      stage.timeline.plan(at(stage, day, '18:00'), async (now) => {
        const work = stage.work(certifier, now);
        // The database itself asks whose it is.
        await workAs(stage.tx, certifier);
        const { areas } = (await getDefinition(stage.tx, stage.actionId)).capacity;
        const assessmentId = await startAssessment(work, { mode: 'self', companion: '' });
        for (const [index, area] of areas.entries()) {
          const typed = Object.fromEntries(
            area.statements.flatMap((statement, at) => [
              [`score-${statement.key}`, scoreOf(place, index + at, round)],
              [`note-${statement.key}`, at === 0 ? 'Our minutes and papers (demonstration)' : ''],
            ]),
          );
          await scoreArea(work, { assessmentId, area: area.key, typed: { ...typed, version: index + 1 } });
        }
        await finishAssessment(work, { assessmentId });
        await workAs(stage.tx, undefined);
      });
    once(on, 0);
    if (again !== undefined) once(again, 1);
    if (shares)
      stage.timeline.plan(at(stage, on, '18:30'), async (now) => {
        await workAs(stage.tx, certifier);
        await shareCapacity(stage.work(certifier, now), { withId: staff.get('institution')!.organisationId });
        await workAs(stage.tx, undefined);
      });
  }
}

/** An invented score: the same for the same place, a step up here and there the second time. */
function scoreOf(place: number, statement: number, round: number): string {
  if ((place + statement) % 11 === 7) return 'na';
  const first = 1 + ((place * 3 + statement * 2) % 3);
  return String(Math.min(4, first + (round === 1 && (place + statement) % 3 !== 1 ? 1 : 0)));
}
