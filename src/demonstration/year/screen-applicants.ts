import { confirmHit, listWaitingHits, loadList, proposeOnHit, recordOfficer } from '../../grants/index.ts';
import { addDays } from '../../platform/dates.ts';
import { inventedNames, inventedOfficers, inventedReason, screeningMark } from '../invented/screening.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** Plans the officers of some applicants and, on the last evening of the year, an invented list: one hit is cleared, one waits. */
export function planScreening(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  const [officer, payer] = [staff.get('grant.officer.al')!, staff.get('finance.officer.al')!];
  stage.timeline.plan(at(stage, -60, '09:40'), async (now) => {
    for (const [key, people] of Object.entries(inventedOfficers)) {
      const { certifier, organisationId } = applicants.get(key)!;
      for (const { name, post } of people)
        await recordOfficer(stage.work(certifier, now), {
          organisationId,
          form: { name, post, since: addDays(stage.today, -900), until: null },
        });
    }
  });
  stage.timeline.plan(at(stage, -1, '21:10'), async (now) => {
    const { store } = stage;
    const file = await store.put(contentOf(addDays(stage.today, -1)), { name: 'list.txt', limit: 100_000 });
    const loaded = await loadList(stage.work(payer, now), { file, store });
    if ('faults' in loaded) throw new Error('the invented list has faults');
    stage.timeline.plan(at(stage, -1, '21:30'), async (later) => {
      const [hit] = await listWaitingHits(stage.tx, stage.actionId);
      if (!hit) throw new Error('the invented list found nobody');
      await proposeOnHit(stage.work(officer, later), {
        hitId: hit.id,
        reason: inventedReason,
        step: 'clear',
      });
      await confirmHit(stage.work(payer, later), { hitId: hit.id, step: 'confirm_clearing' });
    });
  });
}

/** The list as a file, with the columns of the Action. */
async function* contentOf(listedOn: string) {
  const head = ['fileGenerationDate', 'Entity_LogicalId', 'NameAlias_WholeName', 'Entity_SubjectType'];
  const rows = inventedNames.map(({ entity, name, born }) => [listedOn, entity, name, screeningMark, born]);
  const table = [[...head, 'BirthDate_BirthDate'], ...rows];
  yield new TextEncoder().encode(table.map((row) => row.join(';')).join('\n'));
}
