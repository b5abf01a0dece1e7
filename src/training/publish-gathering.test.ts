import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import type { Tx } from '../platform/work.ts';
import { addConclusions } from './conclusions/add-conclusions.ts';
import { editGathering } from './edit-gathering.ts';
import { mustHideThePlace } from './hidden-place.ts';
import { addMedia } from './media/add-media.ts';
import { mediaForm } from './media/schema.ts';
import { buildTraining } from './participants/testing.ts';
import { addSession } from './programme/add-session.ts';
import { saveOffer } from './programme/save-offer.ts';
import { findEvent, findPublishedOffer, listPublishedSessions } from './public/queries.ts';
import { findOwnEvent, listOwnSessions } from './public/queries-own.ts';
import { publishGathering } from './publish-gathering.ts';
import { findGathering } from './queries.ts';
import { publicTexts } from './queries-publication.ts';
import { recordGathering } from './record-gathering.ts';
import type { GatheringForm } from './schema.ts';
import { addSpeaker } from './speakers/add-speaker.ts';
import { speakerForm } from './speakers/schema.ts';
import { buildGathering } from './testing.ts';
import { unpublishGathering } from './unpublish-gathering.ts';

const formOf = ({ organisations }: Cast, given: Partial<GatheringForm> = {}): GatheringForm => ({
  version: 0,
  kind: 'round_table',
  scope: 'national',
  title: 'Police and activists at one table',
  hostId: organisations.partner,
  jurisdiction: 'RS',
  place: 'Hotel Kanarinac, Preševo',
  placeFor: 'everybody',
  startsOn: '2026-12-10',
  endsOn: '2026-12-10',
  otherWomen: 0,
  otherMen: 0,
  ...given,
});
const isPublic = async (tx: Tx, { actionId }: Cast, id: string) =>
  (await findEvent(tx, actionId, id)) !== undefined;

describe('An event', () => {
  it('is a draft when it is recorded, and is read by everybody only after its host publishes it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const gatheringId = await recordGathering(cast.work(cast.elira), { form: formOf(cast) });
      expect(await isPublic(tx, cast, gatheringId)).toBe(false);
      for (const actor of [cast.foreign.elira, cast.besa, cast.goran, cast.fatos])
        await expect(
          publishGathering(cast.work(actor), { gatheringId, form: { version: 1 } }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        publishGathering(cast.work(cast.elira), { gatheringId, form: { version: 0 } }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await publishGathering(cast.work(cast.elira), { gatheringId, form: { version: 1 } });
      expect(await findEvent(tx, cast.actionId, gatheringId)).toMatchObject({
        place: 'Hotel Kanarinac, Preševo',
      });
      await expect(
        publishGathering(cast.work(cast.elira), { gatheringId, form: { version: 2 } }),
      ).rejects.toMatchObject({ code: 'gathering_not_in_state' });
    }));

  it('is a draft again when its host takes it back, and keeps who takes part', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      await expect(
        unpublishGathering(cast.work(cast.foreign.elira), { gatheringId, form: { version: 1 } }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      const { version } = (await findGathering(tx, cast.actionId, gatheringId))!;
      await unpublishGathering(cast.work(cast.elira), { gatheringId, form: { version } });
      expect(await isPublic(tx, cast, gatheringId)).toBe(false);
      expect(await findPublishedOffer(tx, gatheringId)).toBeUndefined();
      expect(await listPublishedSessions(tx, [gatheringId])).toEqual([]);
      const own = { gatheringId, state: 'registered' } as const;
      expect(await findOwnEvent(tx, cast.actionId, own)).toMatchObject({ id: gatheringId, published: false });
      expect((await listOwnSessions(tx, own)).length).toBeGreaterThan(0);
      await expect(
        unpublishGathering(cast.work(cast.elira), { gatheringId, form: { version: version + 1 } }),
      ).rejects.toMatchObject({ code: 'gathering_not_in_state' });
    }));
});

describe('A place for participants only', () => {
  it('is told to those who have a place, and to nobody who is invited or waits', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      const about = { actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId };
      const gatheringId = await buildGathering(tx, { ...about, place: 'Preševo', placeFor: 'participants' });
      expect((await findEvent(tx, actionId, gatheringId))!.place).toBeNull();
      for (const state of ['invited', 'waiting', 'cancelled', 'declined'] as const)
        expect((await findOwnEvent(tx, actionId, { gatheringId, state }))!.place).toBeNull();
      const registered = { gatheringId, state: 'registered' } as const;
      expect((await findOwnEvent(tx, actionId, registered))!.place).toBe('Preševo');
    }));

  it('is named in no text that everybody reads: not in the title, the introduction or a session', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const hidden = formOf(cast, { placeFor: 'participants' });
      const named = { code: 'event_text_names_place', status: 422 };
      await expect(
        recordGathering(work, { form: { ...hidden, title: 'Округли сто у Прешеву' } }),
      ).rejects.toMatchObject({ ...named, field: 'title' });
      const gatheringId = await recordGathering(work, { form: hidden });
      const session = {
        version: 0,
        day: '2026-12-10',
        part: 'morning',
        starts: '09:00',
        ends: '12:00',
        title: 'A walk through Preševo',
        module: null,
        room: 'Hall 2',
        online: false,
        joinLink: null,
        trainers: '',
      } as const;
      await expect(addSession(work, { gatheringId, form: session })).rejects.toMatchObject(named);
      const offer = {
        version: 0,
        registration: 'invited',
        places: null,
        registerUntil: null,
        introduction: 'We meet in Presevo.',
        bring: '',
        inviteNote: '',
        languages: [],
        interpretation: [],
        budgetLineId: null,
        coFunder: '',
        nights: [] as number[],
        travelUpToMinor: null,
        groups: [],
      } as const;
      const later = cast.work(cast.elira, '2026-12-11T09:00:00.000Z');
      const wrote = mediaForm.parse({ outlet: 'Radio Прешево', was_present: 'yes' });
      const organisation = 'Municipality of Presheva';
      const speaks = speakerForm.parse({ role: 'A police officer', organisation });
      const saving = { ...offer, languages: [], interpretation: [], groups: [] };
      await expect(saveOffer(work, { gatheringId, form: saving })).rejects.toMatchObject({
        ...named,
        field: 'introduction',
      });
      await expect(
        addConclusions(later, { gatheringId, form: { clauses: ['Shelter for Preševo'], language: 'en' } }),
      ).rejects.toMatchObject({ ...named, field: 'clauses' });
      await expect(addMedia(later, { gatheringId, form: wrote })).rejects.toMatchObject({
        ...named,
        field: 'outlet',
      });
      const sessionId = await addSession(work, { gatheringId, form: { ...session, title: 'A walk' } });
      await expect(addSpeaker(work, { sessionId, form: speaks })).rejects.toMatchObject({
        ...named,
        field: 'organisation',
      });
      await publishGathering(work, { gatheringId, form: { version: 1 } });
      expect((await listPublishedSessions(tx, [gatheringId]))[0]!.room).toBe('');
    }));

  it('is looked for in every text of the tables that a page of the event reads', () =>
    rolledBack(async (tx) => {
      const { rows } = await sql<{ column: string }>`
        select distinct v.table_name || '.' || v.column_name as "column" from information_schema.columns v
        where v.table_schema = 'published' and v.data_type = 'text' and v.table_name in
          ('gathering', 'gathering_text', 'offer', 'session', 'speaker', 'media', 'clause', 'handout') order by 1`.execute(
        tx,
      );
      // Codes, addresses of pages, and the place, the room and what to bring, which the view withholds.
      const codes =
        /[.](kind|scope|jurisdiction|place|room|bring|host_name|part|registration|url|language|sha256|type|recommendation_title)$/;
      const shown = rows
        .map(({ column }) => column.replace('clause.', 'conclusion.'))
        .filter((one) => !codes.test(one));
      const looked = Object.entries(publicTexts).flatMap(([of, columns]) =>
        columns.map((one) => `${of}.${one}`),
      );
      expect(shown.filter((one) => !looked.includes(one))).toEqual([]);
    }));

  it('is looked for in the other texts of the same kind, too, but not in the one that is typed anew', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, sessionIds } = await buildTraining(tx, {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      });
      const [naming, other] = sessionIds;
      await sql`update training.session set title = 'A walk through Preševo' where id = ${naming}::uuid`.execute(
        tx,
      );
      const hidden = { id: gatheringId, place: 'Preševo', placeFor: 'participants' } as const;
      const typing = (id: string) =>
        mustHideThePlace(tx, hidden, { of: 'session', id, texts: { title: 'A walk' } });
      await expect(typing(other!)).rejects.toMatchObject({ code: 'event_text_names_place' });
      await typing(naming!);
    }));

  it('cannot be hidden while a text names it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const form = formOf(cast, { title: 'Meeting in Preševo' });
      const gatheringId = await recordGathering(work, { form });
      const hiding = { ...form, version: 1, placeFor: 'participants' as const };
      await expect(editGathering(work, { gatheringId, form: hiding })).rejects.toMatchObject({
        code: 'event_text_names_place',
      });
    }));
});
