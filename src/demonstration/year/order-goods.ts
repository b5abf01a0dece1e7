import {
  changeProcurement,
  procurementPapers,
  recordExpenditure,
  recordProcurement,
} from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import { invented, inventedContracts } from '../invented/contracts.ts';
import { workAs } from '../queries.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Stage } from './stage.ts';

/** Plans contracts with suppliers, their files, and the expenditure that pays them. */
export function planContracts(stage: Stage, staff: Staff): void {
  for (const one of inventedContracts) {
    const officer = staff.get(`finance.officer.${one.by}`)!;
    const { kind, procedure, currency, amount, heading, number } = one;
    const reason = invented(one.reason ?? 'Agreed with the programme manager');
    let id: string;
    const said = () => ({
      ...{ number, kind, procedure, currency, amount, heading, reason, line: '', endedOn: null },
      expectedEnd: one.expectedEnd === undefined ? null : addDays(stage.today, one.expectedEnd),
      ...{ subject: invented(one.subject), supplier: invented(one.supplier) },
      ...{ naturalPerson: one.naturalPerson ?? false, signedOn: addDays(stage.today, one.on) },
    });
    stage.timeline.plan(at(stage, one.on + 2, '10:20'), async (now) => {
      const work = stage.work(officer, now);
      await workAs(stage.tx, officer);
      id = await recordProcurement(work, said());
      await workAs(stage.tx, undefined);
      for (const title of one.files)
        await layPaper(stage, work, { owner: procurementPapers, ownerId: id, title });
    });
    if (one.endedOn)
      stage.timeline.plan(at(stage, one.endedOn + 1, '11:10'), async (now) => {
        await workAs(stage.tx, officer);
        await changeProcurement(stage.work(officer, now), {
          procurementId: id,
          form: {
            ...said(),
            endedOn: addDays(stage.today, one.endedOn!),
            why: invented('All was delivered'),
          },
        });
        await workAs(stage.tx, undefined);
      });
    for (const [nth, [day, paid]] of one.paid.entries())
      stage.timeline.plan(at(stage, day + 1, '10:40'), async (now) => {
        await recordExpenditure(stage.work(officer, now), {
          ...{ heading, line: '', spent_on: addDays(stage.today, day), currency, amount: paid, reason },
          ...{
            description: invented(one.subject),
            supplier: one.naturalPerson ? '' : invented(one.supplier),
          },
          ...{ document_reference: `${number}/${nth + 1}`, correction: false, procurement: id },
        });
      });
  }
}
