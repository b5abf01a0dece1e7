import { addDays } from '../../platform/dates.ts';
import {
  answerRequest,
  closeBreach,
  copyHeld,
  decideBreach,
  extendRequest,
  findSubject,
  makeRequest,
  recordBreach,
  registerRequest,
} from '../../privacy/index.ts';
import { inventedBreach, inventedDecision } from '../invented/breach.ts';
import { type InventedRequest, inventedRequests } from '../invented/requests.ts';
import { workAs } from '../queries.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';

/** Plans a small breach of the year: recorded, decided, acted on and closed. Nothing of it happened. */
export function planBreach(stage: Stage, staff: Staff): void {
  const officer = staff.get('data.protection')!;
  stage.timeline.plan(at(stage, -60, '10:00'), async (now) => {
    const work = stage.work(officer, now);
    const breachId = await recordBreach(work, {
      form: {
        ...inventedBreach,
        version: 1,
        knownAt: at(stage, -60, '08:30'),
        jurisdictions: [...inventedBreach.jurisdictions],
        records: [...inventedBreach.records],
      },
    });
    stage.timeline.plan(at(stage, -59, '09:00'), async (later) => {
      const then = stage.work(officer, later);
      await decideBreach(then, { breachId, form: { version: 1, ...inventedDecision } });
      await closeBreach(then, { breachId });
    });
  });
}

/** Plans what people ask about their data in the year, and what the officer answers. */
export function planRequests(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  for (const request of inventedRequests)
    stage.timeline.plan(at(stage, request.day, '11:00'), async (now) => {
      const requestId = await ask(stage, staff, applicants, request, now);
      planAnswer(stage, staff, request, requestId);
    });
}

async function ask(
  { work, today }: Stage,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
  { kind, about, from, day }: InventedRequest,
  now: string,
): Promise<string> {
  if ('account' in from)
    return makeRequest(work(applicants.get(from.account)!.certifier, now), { form: { kind, about } });
  const form = { ...from, kind, about, received_on: addDays(today, day) };
  return registerRequest(work(staff.get('programme.manager')!, now), { form });
}

function planAnswer(stage: Stage, staff: Staff, { extended, answered }: InventedRequest, requestId: string) {
  const officer = staff.get('data.protection')!;
  if (extended)
    stage.timeline.plan(at(stage, extended.day, '12:00'), (now) =>
      extendRequest(stage.work(officer, now), stage, {
        requestId,
        form: { version: 1, reason: extended.reason },
      }),
    );
  if (answered)
    stage.timeline.plan(at(stage, answered.day, '12:00'), async (now) => {
      const work = stage.work(officer, now);
      if (answered.copied) {
        // The database finds what is held for the officer alone.
        await workAs(work.tx, officer);
        await findSubject(work, { requestId, form: { way: 'account', sought: '' } });
        await copyHeld(work, { requestId });
        await workAs(work.tx, undefined);
      }
      const { outcome, answer } = answered;
      await answerRequest(work, stage, { requestId, form: { version: 1, outcome, answer } });
    });
}
