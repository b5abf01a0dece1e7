import { addDays } from '../../platform/dates.ts';
import { answerRequest, extendRequest, makeRequest, registerRequest } from '../../privacy/index.ts';
import { type InventedRequest, inventedRequests } from '../invented/requests.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';

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
    stage.timeline.plan(at(stage, answered.day, '12:00'), (now) =>
      answerRequest(stage.work(officer, now), stage, {
        requestId,
        form: { version: 1, outcome: answered.outcome, answer: answered.answer },
      }),
    );
}
