import { audit } from '../platform/audit/audit.ts';
import { addDays, dayIn, daysBetween, wallClock } from '../platform/dates.ts';
import type { locales } from '../platform/language/language.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { askOwnQuestions } from './evaluation/ask-own-questions.ts';
import { emptiedText } from './evaluation/own-questions.ts';
import { listOwnQuestions } from './evaluation/queries-own.ts';
import { copyGatheringPermission } from './permissions.ts';
import { addSession } from './programme/add-session.ts';
import { findOffer, listSessions } from './programme/queries.ts';
import { saveOffer } from './programme/save-offer.ts';
import { lockGathering } from './queries.ts';
import { recordGathering } from './record-gathering.ts';
import type { CopyForm, GatheringForm } from './schema.ts';
import { listEventTexts } from './texts/queries.ts';
import { saveEventText } from './texts/save-event-text.ts';
import { copyToDos } from './to-do/copy-to-dos.ts';

/**
 * Makes a draft after an event, from another first day: its facts, translations with their titles as typed, preparations, own questions of
 * the feedback, sessions, places and groups, and the last day to register move by as
 * many days. Nobody who took part, no speaker and no link of an online session comes along. Returns its id.
 * Problems: `not_permitted`, and those of `recordGathering`, `saveOffer` and `addSession`.
 */
export async function copyGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: CopyForm },
): Promise<string> {
  const { tx, actor, actionId } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, copyGatheringPermission, gathering);
  const { kind, scope, partnerId: hostId, place, placeFor } = gathering;
  const language = (gathering.language ?? undefined) as GatheringForm['language'];
  const jurisdiction = gathering.jurisdiction as GatheringForm['jurisdiction'];
  const later = daysBetween(gathering.startsOn, form.startsOn);
  const id = await recordGathering(work, {
    form: {
      ...{ version: 0, kind, scope, hostId, jurisdiction, place, placeFor, title: form.title, language },
      ...{ startsOn: form.startsOn, endsOn: addDays(gathering.endsOn, later), otherWomen: 0, otherMen: 0 },
    },
  });
  const offer = await findOffer(tx, gatheringId);
  if (offer) {
    const until = offer.registerUntil && addDays(dayIn(zone, offer.registerUntil), later);
    const hasPassed = until !== null && until < dayIn(zone, work.now);
    const groups = [...offer.groups];
    await saveOffer(work, {
      gatheringId: id,
      form: { ...offer, groups, version: 0, registerUntil: hasPassed ? null : until },
    });
  }
  for (const { id: _id, language: written, version: _version, ...text } of await listEventTexts(
    tx,
    gatheringId,
  ))
    await saveEventText(work, {
      gatheringId: id,
      language: written as (typeof locales)[number],
      form: { ...text, title: form.titles[written] ?? text.title, version: 0 },
    });
  // Of an event that was emptied after its retention nothing is left to ask.
  const asked = (await listOwnQuestions(tx, gatheringId)).filter(({ text }) => text !== emptiedText);
  if (asked.length > 0) await askOwnQuestions(work, { gatheringId: id, questions: asked });
  await copyToDos(work, { from: gathering, to: id, later });
  for (const session of await listSessions(tx, gatheringId)) {
    const { part, title, moduleId, room, online, trainers } = session;
    const [starts, ends] = [session.startsAt, session.endsAt].map((at) => wallClock(at, zone).time);
    await addSession(work, {
      gatheringId: id,
      form: {
        ...{ version: 0, day: addDays(session.day, later), part, title, module: moduleId, room, trainers },
        ...{ starts: starts!, ends: ends!, online, joinLink: null },
      },
    });
  }
  await audit(work, copyGatheringPermission.name, { kind: 'gathering', id }, { from: gatheringId });
  return id;
}
