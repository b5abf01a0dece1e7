import { system } from '../../platform/database/frame.ts';
import { newId } from '../../platform/ids.ts';
import { nobody } from '../../platform/permissions.ts';
import {
  acknowledgeCase,
  addToCase,
  appointHandler,
  closeCase,
  makeReport,
  openCase,
  passOnCase,
  seriousKinds,
  takeUpCase,
  watchClock,
  writeToCase,
} from '../../voice/index.ts';
import { type InventedCase, inventedCases } from '../invented/cases.ts';
import { workAs } from '../queries.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Player, type Stage } from './stage.ts';

/** Who handles cases: at the coordinator, and at another organisation for those that concern the coordinator. */
export const handlerKeys = ['grant.officer.regional', 'grant.officer.al'] as const;
/** Reads unclear reports beside them, and instead of one whose organisation is concerned. */
const thirdReader = 'grant.officer.ba';
/** Belongs to no partner: reads reports about an organisation in the reporter's own words. */
const outsideReader = 'contracting.authority';
const kinds = ['feedback', 'complaint', 'safeguarding', 'fraud', 'unclear'] as const;

/** Plans what people tell the Action in the year, what is done with it, and the daily look at the clock at its end. */
export function planCases(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  stage.timeline.plan(at(stage, -359, '08:00'), async (now) => {
    for (const key of handlerKeys)
      for (const kind of kinds)
        await appointHandler(stage.work(staff.get('administrator')!, now), { ...staff.get(key)!, kind });
    await appointHandler(stage.work(staff.get('administrator')!, now), {
      ...staff.get(thirdReader)!,
      kind: 'unclear',
    });
    await appointHandler(stage.work(staff.get('administrator')!, now), {
      ...staff.get(outsideReader)!,
      kind: 'outside',
    });
  });
  for (const told of inventedCases) planCase(stage, staff, applicants, told);
  stage.timeline.plan(at(stage, -1, '03:40'), (now) => watchClock(stage.work(system, now), stage));
}

function planCase(
  stage: Stage,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
  told: InventedCase,
): void {
  const handler = staff.get(told.kind === 'data' ? 'data.protection' : handlerKeys[0])!;
  stage.timeline.plan(at(stage, told.day, '16:00'), async (now) => {
    const { kind, text, locale, reach = '' } = told;
    const form = {
      ...{ _once: newId(), step: 'send' as const, kind, text, reach, sub_grant: '', activity: '' },
      'keep[]': told.about ? [applicants.get(told.about)!.organisationId] : [],
      ...{ keep_unlisted: '', keep_unknown: !told.about, apart: undefined, 'shown[]': [] },
    };
    const { caseId, number, secret } = await makeReport(stage.work(nobody, now), stage, { form, locale });
    const then = (day: number, time: string, act: (work: ReturnType<Stage['work']>) => Promise<void>) =>
      stage.timeline.plan(at(stage, day, time), (later) => asHandler(stage, handler, later, act));
    const { reply, addition, answer, closed, passedOn } = told;
    if (reply) {
      then(reply.day - 1, '09:10', (work) => acknowledgeCase(work, { caseId }));
      then(reply.day, '09:20', (work) =>
        writeToCase(work, stage, { caseId, form: { version: 2, as: 'reply', text: reply.text } }),
      );
      then(reply.day, '09:30', (work) => takeUpCase(work, { caseId }));
    }
    if (addition)
      stage.timeline.plan(at(stage, addition.day, '19:00'), async (later) => {
        const work = stage.work(nobody, later);
        const file = await openCase(work, stage, { number, secret });
        await addToCase(work, stage, { file, form: { _once: newId(), text: addition.text } });
      });
    if (answer)
      then(answer.day, '10:00', (work) =>
        writeToCase(work, stage, { caseId, form: { version: 1, as: 'answer', text: answer.text } }),
      );
    if (closed)
      then(closed.day, '10:00', (work) =>
        closeCase(work, { caseId, form: { version: 2, outcome: closed.outcome } }),
      );
    if (closed && seriousKinds.includes(kind))
      stage.timeline.plan(at(stage, closed.day, '11:00'), (later) =>
        asHandler(stage, staff.get(handlerKeys[1])!, later, (work) =>
          closeCase(work, { caseId, form: { version: 3, outcome: closed.outcome } }),
        ),
      );
    if (passedOn !== undefined) then(passedOn, '11:00', (work) => passOnCase(work, { caseId, version: 1 }));
  });
}

/** The database opens a case to who is at work: the year says so as a request does. */
async function asHandler(
  stage: Stage,
  handler: Player,
  now: string,
  act: (work: ReturnType<Stage['work']>) => Promise<void>,
): Promise<void> {
  await workAs(stage.tx, handler);
  await act(stage.work(handler, now));
  await workAs(stage.tx, undefined);
}
