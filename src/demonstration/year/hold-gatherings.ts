import { recordOutput } from '../../network/index.ts';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import {
  addConclusions,
  addSession,
  askApproval,
  publishGathering,
  recordAttendance,
  recordGathering,
  withdrawGathering,
} from '../../training/index.ts';
import { chanceOf } from '../chance.ts';
import {
  type InventedGathering,
  inventedDraft,
  inventedGatherings,
  inventedOutputs,
} from '../invented/gatherings.ts';
import type { Concluded } from './follow-recommendations.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';
import { tellOfGathering } from './tell-of-gathering.ts';

/** Plans every gathering, written down the day after it ended with who came; one to come is written down today. */
export function planGatherings(
  stage: Stage,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
  modules: ReadonlyMap<string, string>,
): Concluded {
  const concluded = new Map<string, readonly string[]>();
  for (const gathering of inventedGatherings) {
    const recorded = gathering.on > 0 ? -2 : gathering.on + gathering.days;
    stage.timeline.plan(at(stage, recorded, '18:00'), async (now) => {
      const officer = staff.get(`grant.officer.${gathering.host.toLowerCase()}`)!;
      const work = stage.work(officer, now);
      const came = gathering.on > 0 || gathering.withdrawn ? [] : attendanceOf(gathering, staff, applicants);
      const form = formOf(stage, gathering, officer.organisationId);
      const gatheringId = await recordGathering(work, { form, attendance: came });
      for (const [half, code] of (gathering.taught ?? []).entries())
        await addSession(work, { gatheringId, form: sessionOf(form.startsOn, half, modules.get(code)!) });
      await publishGathering(work, { gatheringId, form: { version: 1 } });
      const { corrected, conclusions } = gathering;
      if (gathering.on < 0 && conclusions.length > 0) {
        concluded.set(
          gathering.title.replace(' (demonstration)', ''),
          await addConclusions(work, { gatheringId, form: { clauses: [...conclusions], language: 'en' } }),
        );
        const { organisationId: institutionId } = staff.get('institution')!;
        await tellOfGathering(work, stage, gatheringId, gathering, institutionId);
      }
      if (corrected) {
        const row = { ...came[0]!, women: came[0]!.women + corrected.women };
        stage.timeline.plan(at(stage, corrected.on, '12:00'), (later) =>
          recordAttendance(stage.work(officer, later), {
            gatheringId,
            form: { version: 2, rows: [row], reason: corrected.why },
          }),
        );
      }
      if (gathering.withdrawn) await withdrawGathering(work, { gatheringId, reason: gathering.withdrawn });
    });
  }
  planDraft(stage, staff);
  for (const output of inventedOutputs) {
    const manager = staff.get('programme.manager')!;
    stage.timeline.plan(at(stage, output.on + 1, '18:30'), async (now) => {
      await recordOutput(stage.work(manager, now), {
        title: output.title,
        kind: output.kind,
        publishedOn: addDays(stage.today, output.on),
        url: '',
        organisationIds: output.authors.map((key) => applicants.get(key)!.organisationId),
      });
    });
  }
  return concluded;
}

/** A draft of today's officer, which the programme manager was asked to approve. */
function planDraft(stage: Stage, staff: Staff) {
  const { on, ...facts } = inventedDraft;
  stage.timeline.plan(at(stage, -1, '16:00'), async (now) => {
    const officer = staff.get('grant.officer.rs')!;
    const work = stage.work(officer, now);
    const day = addDays(stage.today, on);
    const gatheringId = await recordGathering(work, {
      form: {
        ...{
          version: 0,
          ...facts,
          placeFor: 'everybody',
          hostId: officer.organisationId,
          jurisdiction: 'RS',
        },
        ...{ startsOn: day, endsOn: day, otherWomen: 0, otherMen: 0 },
      },
    });
    const approver = staff.get('programme.manager')!.personId;
    await askApproval(work, { gatheringId, form: { approver, version: 1 } });
  });
}

function formOf({ today }: Stage, gathering: InventedGathering, hostId: string) {
  const { kind, scope, title, place, host, on, days } = gathering;
  const chance = chanceOf(`others ${title}`);
  const held = on < 0 && !gathering.withdrawn;
  return {
    version: 0,
    kind,
    scope,
    title,
    place,
    placeFor: 'everybody' as const,
    hostId,
    jurisdiction: host === 'regional' ? null : host,
    startsOn: addDays(today, on),
    endsOn: addDays(today, on + days - 1),
    otherWomen: held ? chance.whole(0, 6) : 0,
    otherMen: held ? chance.whole(0, 5) : 0,
  };
}

/** One half-day after the other, each of a module. */
function sessionOf(startsOn: PlainDate, half: number, module: string) {
  const [part, starts, ends] =
    half % 2 === 0 ? (['morning', '09:00', '12:00'] as const) : (['afternoon', '13:00', '16:00'] as const);
  return {
    ...{ version: 0, day: addDays(startsOn, Math.floor(half / 2)), part, starts, ends, module },
    title: `Half-day ${half + 1} (demonstration)`,
    ...{ room: '', online: false, joinLink: null, trainers: '' },
  };
}

function attendanceOf(
  { title, host, from, to, only, institution }: InventedGathering,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
) {
  const chance = chanceOf(`attendance ${title}`);
  const invited = [...applicants.values()].filter(({ key, jurisdiction }) => {
    if (only) return only.includes(key);
    const number = Number(key.slice(-2));
    return (host === 'regional' || jurisdiction === host) && number >= from && number <= to;
  });
  const ids = invited.map(({ organisationId }) => organisationId);
  return [...ids, ...(institution ? [staff.get('institution')!.organisationId] : [])].map(
    (organisationId) => ({
      organisationId,
      women: chance.whole(1, 3),
      men: chance.whole(0, 2),
    }),
  );
}
