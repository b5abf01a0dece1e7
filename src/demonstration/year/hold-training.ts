import { addDays } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import {
  addHandout,
  addModule,
  addQuestion,
  addSession,
  checkIn,
  closeTest,
  confirmRegistration,
  enterByHand,
  giveEvaluation,
  handIn,
  inviteParticipants,
  issueCertificates,
  linkOfParticipant,
  openTest,
  publishGathering,
  recordGathering,
  registerParticipant,
  revokeCertificate,
  saveOffer,
  savePaper,
  setRule,
  tieParticipant,
} from '../../training/index.ts';
import { inventedHeldTraining as training } from '../invented/held-training.ts';
import type { Staff } from './hire-staff.ts';
import { type Applicant, at, type Stage } from './stage.ts';
import { writePaper } from './write-paper.ts';

/** Plans a training that was held: its rule, who came half-day by half-day, and who took a certificate home. */
export function planHeldTraining(
  stage: Stage,
  staff: Staff,
  applicants: ReadonlyMap<string, Applicant>,
): void {
  const officer = staff.get('grant.officer.rs')!;
  stage.timeline.plan(at(stage, training.recorded, '09:30'), async (now) => {
    const work = stage.work(officer, now);
    const gatheringId = await recordGathering(work, { form: factsOf(stage, officer.organisationId) });
    const moduleId = await addModule(work, { form: { ...training.module, version: 0, retired: false } });
    for (const question of training.questions)
      await addQuestion(work, {
        moduleId,
        form: { ...question, options: [...question.options], version: 0, retired: false },
      });
    for (const { day, ...session } of training.halfDays) {
      const form = {
        ...session,
        version: 0,
        day: dayOf(stage, day),
        module: moduleId,
        room: '',
        online: false,
        joinLink: null,
        trainers: '',
      };
      await addSession(work, { gatheringId, form });
    }
    await saveOffer(work, { gatheringId, form: offerOf(stage) });
    await publishGathering(work, { gatheringId, form: { version: 1 } });
    await handOut(stage, work, gatheringId);
    for (const { key, jurisdiction } of training.invited)
      await inviteParticipants(work, stage, {
        gatheringId,
        form: {
          mails: [`asked.${key.toLowerCase()}@demonstration.example`],
          organisationId: applicants.get(key)!.organisationId,
          organisationKind: 'cso',
          jurisdiction,
          locale: 'en',
          note: '',
          letter: null,
        },
      });
    const { leastShare } = training;
    await setRule(work, { gatheringId, form: { version: 0, basis: 'consent', leastShare } });
    await openTest(work, { gatheringId });
    planPeople(stage, officer, gatheringId, (people) => {
      planDoor(stage, staff, gatheringId, people);
      planTies(stage, officer, people, applicants);
      planTest(stage, people);
      planEvaluation(stage, people);
      stage.timeline.plan(at(stage, training.certified, '10:00'), async (later) => {
        const given = await issueCertificates(stage.work(officer, later), { gatheringId });
        planRevocation(stage, officer, given.at(-1)!);
        await closeTest(stage.work(officer, later), { gatheringId });
      });
    });
  });
}

/** One page for everybody, and one for those who have a place. */
async function handOut({ store }: Stage, work: Work, gatheringId: string): Promise<void> {
  for (const audience of ['public', 'participants'] as const) {
    const title = training.handouts[audience];
    const bytes = writePaper(['DEMONSTRATION: an invented document', title]);
    async function* content() {
      yield bytes;
    }
    const file = await store.put(content(), { name: `${audience}.pdf`, limit: 100_000 });
    await addHandout(work, { gatheringId, form: { title, language: 'en', audience }, file });
  }
}

/** A certificate that was given by mistake is taken back: whoever verifies it learns so. */
function planRevocation(stage: Stage, officer: Actor, certificateId: string): void {
  const { on, reason } = training.revoked;
  stage.timeline.plan(at(stage, on, '11:00'), async (now) => {
    await revokeCertificate(stage.work(officer, now), { certificateId, reason });
  });
}

/** Everybody registers as anybody does, or is written down by staff; what follows is planned once all have. */
function planPeople(
  stage: Stage,
  officer: Actor,
  gatheringId: string,
  follow: (people: readonly string[]) => void,
): void {
  const people: string[] = [];
  training.people.forEach(({ name, sex, locale, from, reached }, index) => {
    stage.timeline.plan(at(stage, training.recorded + 2 + index, '16:00'), async (now) => {
      const { participantId } = await registerParticipant(
        stage.work(reached ? officer : nobody, now),
        stage,
        {
          gatheringId,
          locale,
          form: {
            name,
            sex,
            mail: addresses[reached ?? 'own'](index),
            sharedMail: reached === 'at_the_office',
            organisationId: null,
            organisationName: from.body,
            organisationKind: from.kind,
            jurisdiction: 'RS',
            consent: true,
          },
        },
      );
      if (!reached)
        await confirmRegistration(stage.work(nobody, now), stage, {
          linkSecret: linkOfParticipant(stage.secret, participantId),
        });
      people.push(participantId);
      if (people.length === training.people.length) follow(people);
    });
  });
}

const addresses = {
  own: (index: number) => `trained.${index + 1}@demonstration.example`,
  at_the_office: () => 'police.office@demonstration.example',
  by_hand: () => null,
} as const;

/** At each half-day the codes of who came are scanned in one piece; the last half-day's are entered by hand. */
function planDoor(stage: Stage, staff: Staff, gatheringId: string, people: readonly string[]): void {
  const officer = staff.get('grant.officer.rs')!;
  training.halfDays.forEach(({ day, part, starts }, half) => {
    const came = people.filter((_, index) => !training.people[index]!.missed.includes(half));
    const halfDay = `${dayOf(stage, day)}-${part}`;
    stage.timeline.plan(at(stage, training.days[day]!, starts), async (now) => {
      const work = stage.work(officer, now);
      if (half === training.halfDays.length - 1)
        await enterByHand(work, {
          gatheringId,
          form: { halfDay, participantIds: came, reason: training.byHand },
        });
      else
        await checkIn(work, {
          gatheringId,
          scans: came.map((code) => ({ id: newId(), code, halfDay, at: now })),
        });
    });
  });
}

/** Whoever registers writes a name of their own: the officer says afterwards which organisation of the registry each of them is. */
function planTies(
  stage: Stage,
  officer: Actor,
  people: readonly string[],
  applicants: ReadonlyMap<string, Applicant>,
): void {
  stage.timeline.plan(at(stage, training.days[1] + 1, '15:00'), async (now) => {
    for (const { wrote, key } of training.tied) {
      const participantId = people[training.people.findIndex(({ from }) => from.body === wrote)]!;
      const organisationId = key && applicants.get(key)!.organisationId;
      await tieParticipant(stage.work(officer, now), { participantId, form: { organisationId, all: true } });
    }
  });
}

/** Everybody answers on their own phone: in the evening before, and in the room when the last session has ended. */
function planTest(stage: Stage, people: readonly string[]): void {
  const rounds = [
    [0, training.days[0] - 1, '18:00'],
    [1, training.days[1], '16:40'],
  ] as const;
  for (const [round, day, time] of rounds)
    stage.timeline.plan(at(stage, day, time), async (now) => {
      const work = stage.work(nobody, now);
      for (const [index, id] of people.entries()) {
        const knew = training.people[index]!.knew[round];
        if (knew === null) continue;
        const linkSecret = linkOfParticipant(stage.secret, id);
        const typed = Object.fromEntries(
          training.questions.map(({ right, options }, place) => [
            `q.q${place + 1}`,
            `o${place < knew ? right : options.length}`,
          ]),
        );
        await savePaper(work, stage, { linkSecret, section: 'part_1', typed });
        await handIn(work, stage, { linkSecret });
      }
    });
}

/** On the way home most say what they think of it, in an order of their own. */
function planEvaluation(stage: Stage, people: readonly string[]): void {
  training.said.forEach(({ by, ...said }) => {
    stage.timeline.plan(at(stage, training.days[1] + 1, `${8 + by}:30`.padStart(5, '0')), async (now) => {
      const typed = Object.fromEntries(Object.entries(said).map(([key, value]) => [`q.${key}`, value]));
      const linkSecret = linkOfParticipant(stage.secret, people[by]!);
      await giveEvaluation(stage.work(nobody, now), stage, { linkSecret, typed });
    });
  });
}

function dayOf({ today }: Stage, day: number) {
  return addDays(today, training.days[day]!);
}

function factsOf(stage: Stage, hostId: string) {
  const { title, place } = training;
  return {
    version: 0,
    kind: 'training',
    scope: 'national',
    title,
    place,
    placeFor: 'everybody',
    hostId,
    jurisdiction: 'RS',
    startsOn: dayOf(stage, 0),
    endsOn: dayOf(stage, 1),
    otherWomen: 0,
    otherMen: 0,
  } as const;
}

function offerOf(stage: Stage) {
  return {
    version: 0,
    registration: 'open' as const,
    places: null,
    registerUntil: addDays(dayOf(stage, 0), -1),
    introduction: training.introduction,
    bring: '',
    inviteNote: '',
    languages: ['sr-Latn' as const, 'en' as const],
    interpretation: ['sq' as const, 'mk' as const],
    budgetLineId: null,
    coFunder: '',
    nights: [],
    travelUpToMinor: null,
    groups: [],
  };
}
