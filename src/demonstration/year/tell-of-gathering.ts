import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import {
  addMedia,
  addSession,
  addSpeaker,
  answerLetter,
  publishConclusions,
  sendLetter,
  speakerForm,
  writeLetter,
} from '../../training/index.ts';
import { type InventedGathering, inventedMedia, inventedSpeakers } from '../invented/gatherings.ts';
import type { Stage } from './stage.ts';

/** What is written down of a gathering that concluded something: who spoke, the newsroom that came, and its clauses for everybody. */
export async function tellOfGathering(
  work: Work,
  { today }: Stage,
  gatheringId: string,
  { on, title, institution }: InventedGathering,
  institutionId: string,
): Promise<void> {
  if (institution) await inviteByLetter(work, { today, on, gatheringId, institutionId });
  const sessionId = await addSession(work, {
    gatheringId,
    form: {
      version: 0,
      day: addDays(today, on),
      part: 'morning',
      starts: '10:00',
      ends: '12:30',
      title: 'One table (demonstration)',
      module: null,
      room: '',
      online: false,
      joinLink: null,
      trainers: '',
    },
  });
  for (const speaker of inventedSpeakers)
    await addSpeaker(work, {
      sessionId,
      form: speakerForm.parse({ ...speaker, ...(speaker.name && { agreed_on: addDays(today, on - 10) }) }),
    });
  const outlet = { version: 0, outlet: inventedMedia.outlet, language: 'en' as const };
  await addMedia(work, {
    gatheringId,
    form: { ...outlet, wasPresent: true, title: '', publishedOn: null, url: null },
  });
  await addMedia(work, {
    gatheringId,
    form: {
      ...outlet,
      wasPresent: false,
      title: inventedMedia.title(title),
      publishedOn: addDays(today, on),
      url: inventedMedia.url,
    },
  });
  await publishConclusions(work, { gatheringId });
}

/** The invented institution is invited three weeks before, and says that it comes. */
async function inviteByLetter(
  work: Work,
  {
    today,
    on,
    gatheringId,
    institutionId,
  }: { today: PlainDate; on: number; gatheringId: string; institutionId: string },
): Promise<void> {
  const letterId = await writeLetter(work, {
    gatheringId,
    form: {
      version: 0,
      organisationId: institutionId,
      addressee: '',
      office: 'Office of the imagined bridge (demonstration)',
      address: '1 Bridge Street, Imagined Riverland',
      locale: 'en',
      replyUntil: addDays(today, on - 7),
      replyTo: 'gatherings@demonstration.example',
      places: 2,
      note: '',
    },
  });
  await sendLetter(work, {
    letterId,
    form: { version: 1, sentOn: addDays(today, on - 21), sentWay: 'post' },
  });
  await answerLetter(work, {
    letterId,
    form: {
      version: 2,
      answer: 'comes',
      answeredOn: addDays(today, on - 9),
      answerReference: 'Demonstration 1',
      people: 2,
    },
  });
}
