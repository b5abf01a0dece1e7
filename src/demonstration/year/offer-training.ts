import { addDays } from '../../platform/dates.ts';
import { type Actor, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import {
  addModule,
  addSession,
  cancelRegistration,
  confirmExercise,
  confirmRegistration,
  dealRoles,
  inviteParticipants,
  linkOfParticipant,
  openStage,
  publishGathering,
  recordGathering,
  registerParticipant,
  saveNeeds,
  saveOffer,
  saveTravel,
  tieModule,
  writeExercise,
} from '../../training/index.ts';
import { chanceOf } from '../chance.ts';
import { inventedInvestigation } from '../invented/investigation.ts';
import { inventedModules, inventedTraining } from '../invented/training.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/**
 * Plans the curriculum, before the first decision is told so that what an applicant was weak in invites it, and a training to come with
 * its sessions, its people, who waits and who gives up the place. Returns the ids of the modules by code, once they are written.
 */
export function planTraining(stage: Stage, staff: Staff): ReadonlyMap<string, string> {
  const training = inventedTraining;
  const officer = staff.get('grant.officer.rs')!;
  const modules = new Map<string, string>();
  stage.timeline.plan(at(stage, -310, '10:00'), async (now) => {
    const work = stage.work(staff.get('programme.manager')!, now);
    for (const { code, criteria, ...module } of inventedModules) {
      const moduleId = await addModule(work, { form: { ...module, code, version: 0, retired: false } });
      await tieModule(work, { moduleId, form: { seen: '', criteria: [...criteria] } });
      modules.set(code, moduleId);
    }
    await inventExercise(work, modules.get('B-1')!);
  });
  stage.timeline.plan(at(stage, training.recorded, '11:00'), async (now) => {
    const work = stage.work(officer, now);
    const gatheringId = await recordGathering(work, { form: factsOf(stage, officer.organisationId) });
    const sessionIds: string[] = [];
    for (const { day, module, ...session } of training.sessions)
      sessionIds.push(
        await addSession(work, {
          gatheringId,
          form: {
            ...session,
            version: 0,
            day: addDays(stage.today, training.days[day]!),
            title: inventedModules.find(({ code }) => code === module)!.title,
            module: modules.get(module)!,
            online: 'joinLink' in session,
            joinLink: 'joinLink' in session ? session.joinLink : null,
          },
        }),
      );
    await saveOffer(work, { gatheringId, form: offerOf(stage) });
    await publishGathering(work, { gatheringId, form: { version: 1 } });
    const mails = [...training.invited];
    await inviteParticipants(work, stage, {
      gatheringId,
      form: {
        mails,
        organisationId: null,
        organisationKind: 'institution',
        jurisdiction: 'RS',
        locale: 'sr-Latn',
        note: '',
        letter: null,
      },
    });
    planPeople(stage, gatheringId);
    const played = training.sessions.findIndex(({ module }) => module === 'B-1');
    planPlay(stage, officer, sessionIds[played]!);
  });
  return modules;
}

/** Written and, once read again, confirmed to be invented. */
async function inventExercise(work: Work, moduleId: string): Promise<void> {
  const { roles, stages, questions } = inventedInvestigation;
  const text = { roles: [...roles], stages: [...stages], questions: [...questions] };
  await writeExercise(work, { moduleId, form: { version: 0, text } });
  await confirmExercise(work, { moduleId, form: { version: 1 } });
}

/** The roles are dealt when somebody has moved up to the place that was given up; the first stage is read at home. */
function planPlay(stage: Stage, officer: Actor, sessionId: string): void {
  stage.timeline.plan(at(stage, inventedTraining.dealt, '10:00'), async (now) => {
    const work = stage.work(officer, now);
    const chance = chanceOf('roles of the simulated investigation');
    await dealRoles(work, { sessionId, chance: (n) => chance.whole(0, n - 1) });
    await openStage(work, { sessionId, stage: 1 });
  });
}

/** Everybody registers as anybody does; who needs something says so, and one gives up the place. */
function planPeople(stage: Stage, gatheringId: string): void {
  inventedTraining.people.forEach(({ on, name, sex, kind, of, locale, needs, travel }, index) => {
    stage.timeline.plan(at(stage, on, `14:${10 + index}`), async (now) => {
      const { participantId } = await registerParticipant(stage.work(nobody, now), stage, {
        gatheringId,
        locale,
        form: {
          name,
          sex,
          mail: `trainee.${index + 1}@demonstration.example`,
          organisationId: null,
          organisationName: of,
          organisationKind: kind,
          jurisdiction: 'RS',
          consent: true,
        },
      });
      const linkSecret = linkOfParticipant(stage.secret, participantId);
      await confirmRegistration(stage.work(nobody, now), stage, { linkSecret });
      if (needs)
        await saveNeeds(stage.work(nobody, now), stage, {
          linkSecret,
          form: { usual: [], interpreter: null, needs },
        });
      if (travel) await saveTravel(stage.work(nobody, now), stage, { linkSecret, form: travel });
      if (index === inventedTraining.cancelled.index)
        stage.timeline.plan(at(stage, inventedTraining.cancelled.on, '15:00'), (later) =>
          cancelRegistration(stage.work(nobody, later), stage, { linkSecret }),
        );
    });
  });
}

function factsOf({ today }: Stage, hostId: string) {
  const { title, place, days } = inventedTraining;
  return {
    version: 0,
    kind: 'training',
    scope: 'national',
    title,
    place,
    placeFor: 'everybody',
    hostId,
    jurisdiction: 'RS',
    startsOn: addDays(today, days[0]),
    endsOn: addDays(today, days[1]),
    otherWomen: 0,
    otherMen: 0,
  } as const;
}

function offerOf({ today }: Stage) {
  const { places, institutions, introduction, coFunder, days, nights, travelUpToMinor } = inventedTraining;
  return {
    version: 0,
    registration: 'open' as const,
    places,
    registerUntil: addDays(today, days[0] - 1),
    introduction,
    inviteNote: '',
    bring: 'An identity document, and a telephone or a laptop for the investigation.',
    languages: ['sr-Latn' as const, 'en' as const],
    interpretation: ['sq' as const],
    budgetLineId: null,
    coFunder,
    nights: [...nights],
    travelUpToMinor,
    groups: [{ kind: 'institution' as const, jurisdiction: null, places: institutions }],
  };
}
