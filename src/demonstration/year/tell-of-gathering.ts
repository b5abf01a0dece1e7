import { addDays } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { addMedia, addSession, addSpeaker, publishConclusions } from '../../training/index.ts';
import { type InventedGathering, inventedMedia, inventedSpeakers } from '../invented/gatherings.ts';
import type { Stage } from './stage.ts';

/** What is written down of a gathering that concluded something: who spoke, the newsroom that came, and its clauses for everybody. */
export async function tellOfGathering(
  work: Work,
  { today }: Stage,
  gatheringId: string,
  { on, title }: InventedGathering,
): Promise<void> {
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
      trainers: '',
    },
  });
  for (const speaker of inventedSpeakers)
    await addSpeaker(work, {
      sessionId,
      form: { ...speaker, version: 0, agreedOn: speaker.name ? addDays(today, on - 10) : null },
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
