import { emptyDraft, fieldsOf, getForm, latestForm } from '../../forms/index.ts';
import {
  addFinding,
  followUpFinding,
  planVisit,
  saveChecklist,
  seenOf,
  settleFinding,
  submitVisit,
} from '../../grants/index.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { visitTexts } from '../invented/visits.ts';
import type { Running } from './make-agreement.ts';
import type { Stage } from './stage.ts';

const monitored = {
  ...{ as_agreed: true, seen: visitTexts.seen, numbers_proved: true },
  ...{ originals: true, bills_checked: 14, separate: true, equipment: true },
  ...{ visibility_kept: true, data_safe: true, conclusion: visitTexts.conclusion },
};
const helped = { topics: ['reporting', 'money'], given: visitTexts.given, learned: visitTexts.learned };

/**
 * Plans the visits of a sub-grant: the first of a call was monitored and has acted on what was found, the second was helped and has not,
 * the third is visited next week. The others wait to be proposed.
 */
export function planVisits(stage: Stage, running: Running, signed: Instant): void {
  const { place } = running.entry;
  const visitedOn = addDays(dayIn(zone, signed), 70);
  if (place === 2) planAhead(stage, running);
  if (place > 1 || addDays(visitedOn, 50) > stage.today) return;
  const { officer } = running.opened;
  stage.timeline.plan(`${addDays(visitedOn, -14)}T08:20:00.000Z`, async (now) => {
    const visitId = await plan(stage, running, now, {
      visitedOn,
      purpose: place === 1 ? 'help' : 'monitoring',
    });
    stage.timeline.plan(`${visitedOn}T14:20:00.000Z`, (later) => record(stage, running, later, visitId));
  });

  async function record(of: Stage, { applicant, entry }: Running, now: Instant, visitId: string) {
    const work = of.work(officer, now);
    const helps = entry.place === 1;
    await fillIn(of, work, visitId, helps);
    const dueOn = helps ? addDays(of.today, -3) : addDays(visitedOn, 30);
    const { finding, followUp, ours, answer } = visitTexts;
    const own = await addFinding(work, { visitId, finding, followUp, side: 'sub_grantee', dueOn });
    const partners = await addFinding(work, {
      visitId,
      finding: ours,
      followUp: answer,
      side: 'partner',
      dueOn,
    });
    await submitVisit(work, { visitId });
    if (helps) return;
    of.timeline.plan(`${addDays(visitedOn, 12)}T09:40:00.000Z`, async (later) => {
      const { remark, told } = visitTexts;
      await followUpFinding(of.work(applicant.certifier, later), { findingId: own, remark });
      await settleFinding(of.work(officer, later), { findingId: partners, remark: told });
    });
  }
}

function planAhead(stage: Stage, running: Running): void {
  stage.timeline.plan(`${addDays(stage.today, -5)}T08:50:00.000Z`, async (now) => {
    await plan(stage, running, now, { visitedOn: addDays(stage.today, 8), purpose: 'monitoring' });
  });
}

async function plan(
  stage: Stage,
  { opened, agreementId }: Running,
  now: Instant,
  { visitedOn: visitOn, purpose }: { visitedOn: PlainDate; purpose: 'monitoring' | 'help' },
): Promise<string> {
  return planVisit(stage.work(opened.officer, now), {
    ...{ agreementId, purpose, checklist: `visit_${purpose}`, visitOn },
    ...{ place: visitTexts.place, message: visitTexts.message },
  });
}

/** Each section as its form would send it. */
async function fillIn(
  stage: Stage,
  work: ReturnType<Stage['work']>,
  visitId: string,
  helps: boolean,
): Promise<void> {
  const key = helps ? 'visit_help' : 'visit_monitoring';
  const { id } = (await latestForm(stage.tx, stage.actionId, key, 'visit'))!;
  const { definition } = await getForm(stage.tx, id);
  const answers = helps ? helped : monitored;
  for (const section of definition.sections) {
    const typed = fieldsOf(section, { answers, raw: {} });
    const seen = seenOf(section, emptyDraft);
    await saveChecklist(work, { visitId, section: section.key, typed: { ...typed, seen } });
  }
}
