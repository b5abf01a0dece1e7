// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Instant } from '../../platform/dates.ts';
import { nobody } from '../../platform/permissions.ts';
import { listEntries } from '../ledger/queries.ts';
import { listPools } from '../reserve/queries.ts';
import { poolOf } from '../reserve/rules.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, buildPaid } from '../testing.ts';
import { decidePublicity } from './decide-publicity.ts';
import { proposePublicity } from './propose-publicity.ts';
import { type Protection, protectAgreement } from './protect-agreement.ts';
import { findAgreement } from './queries.ts';
import { findProposal } from './queries-publicity.ts';
import { writePublicTexts } from './write-public-texts.ts';

const tight = {
  delayUntil: null,
  generalisePlace: true,
  withholdName: true,
  protectionReason: 'Threats in the town.',
};
const reason = 'They asked for it, and moved.';
const all = { endDelay: true, showPlace: true, showName: true };
const publishedIn = (cast: Cast) =>
  tables(cast).selectFrom('published.subGrant').selectAll().where('actionId', '=', cast.actionId).execute();

async function protectedAgreement(cast: Cast, protection: Protection = tight) {
  const built = await buildAgreement(cast);
  await tables(cast)
    .updateTable('grants.subGrantAgreement')
    .set({
      place: 'Preševo',
      title: 'Safe nights in Preševo',
      summary: 'Beds near Preševo station.',
      amountMinor: 1_234_56,
      startsOn: '2026-04-15',
      endsOn: '2027-04-14',
    })
    .where('id', '=', built.agreementId)
    .execute();
  const before = (await publishedIn(cast))[0]!;
  await protectAgreement(cast.work(cast.elira), { agreementId: built.agreementId, protection });
  return { ...built, before };
}

describe('The texts of a protected sub-grant', () => {
  it(
    'are withheld until they were written for the public, also where only the place is generalised',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast, { ...tight, withholdName: false });
      expect((await publishedIn(cast))[0]).toMatchObject({
        title: null,
        summary: null,
        place: null,
        number: null,
      });
      expect(JSON.stringify(await publishedIn(cast))).not.toMatch(/Preševo/);
      await writePublicTexts(cast.work(cast.elira), {
        agreementId,
        publicTitle: 'Safe nights',
        publicSummary: 'Beds for people on the move.',
      });
      expect((await publishedIn(cast))[0]).toMatchObject({
        title: 'Safe nights',
        summary: 'Beds for people on the move.',
      });
    }),
  );

  it(
    'are refused, each at its field, while they tell the place, the seat or the name, in either script',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast);
      await tables(cast)
        .updateTable('network.organisation')
        .set({ municipality: 'Bujanovac' })
        .where('id', '=', cast.organisations.cso)
        .execute();
      const write = (publicTitle: string, publicSummary: string) =>
        writePublicTexts(cast.work(cast.elira), { agreementId, publicTitle, publicSummary });
      await expect(write('Ноћи у Прешеву', '')).rejects.toMatchObject({
        code: 'public_text_names',
        field: 'public_title',
        details: { word: 'Прешеву' },
      });
      for (const told of ['Kreveti kod Bujanovca', 'Bridge helps here'])
        await expect(write('Safe nights', told)).rejects.toMatchObject({
          code: 'public_text_names',
          field: 'public_summary',
        });
      for (const actor of [cast.foreign.elira, cast.besa, cast.fatos, cast.goran])
        await expectRefusal(
          writePublicTexts(cast.work(actor), { agreementId, publicTitle: '', publicSummary: '' }),
          'not_permitted',
        );
    }),
  );
});

describe('A switch that comes late', () => {
  it(
    'gives the sub-grant another public id and rounded amounts and days, and leaves out its payments',
    staged(async (cast) => {
      const { before, instalments, agreementId } = await protectedAgreement(cast);
      const [after] = await publishedIn(cast);
      expect(after!.id).not.toBe(before.id);
      expect(after).toMatchObject({ amountMinor: 5_000_00, coarse: true });
      expect(after!.startsOn).toMatch(/-(01|04|07|10)-01$/);
      expect(after!.endsOn).toMatch(/-(03-31|06-30|09-30|12-31)$/);
      expect(after!.signedOn).toMatch(/-(01|04|07|10)-01$/);
      await buildPaid(cast, instalments[0]!);
      expect(await tables(cast).selectFrom('published.payment').selectAll().execute()).toEqual([]);
      const shared = Object.entries(after!).filter(
        ([key, value]) =>
          value !== null &&
          value === before[key as keyof typeof before] &&
          !['actionId', 'callId', 'callNumber', 'scope', 'jurisdiction', 'currency', 'state'].includes(key),
      );
      expect(shared).toEqual([]);
      const [one, other] = [after!.id, agreementId];
      expect(one).not.toBe(other);
    }),
  );

  it(
    'changes the public id each time, and keeps since when and until when more had been public',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast, { ...tight, withholdName: false });
      const first = (await publishedIn(cast))[0]!.id;
      const kept = await findAgreement(tables(cast), agreementId);
      expect(kept!.exposedFrom).toBe(kept!.signedOn);
      expect(kept!.exposedUntil).not.toBeNull();
      await protectAgreement(cast.work(cast.elira), { agreementId, protection: tight });
      expect((await publishedIn(cast))[0]!.id).not.toBe(first);
      expect((await findAgreement(tables(cast), agreementId))!.exposedFrom).toBe(kept!.signedOn);
    }),
  );
});

describe('The day until which nothing is published', () => {
  it(
    'must be after today, and stays acceptable unchanged once it has come',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const protect = (delayUntil: string | null, more = {}, now?: Instant) =>
        protectAgreement(cast.work(cast.elira, now), {
          agreementId,
          protection: { ...tight, generalisePlace: false, withholdName: false, delayUntil, ...more },
        });
      for (const past of ['1990-01-01', '2026-11-24', '2026-11-25'])
        await expect(protect(past, { generalisePlace: true })).rejects.toMatchObject({
          code: 'protection_day_past',
          field: 'delay_until',
        });
      await protect('2026-11-26');
      const later = '2026-12-20T09:00:00.000Z';
      await protect('2026-11-26', { withholdName: true }, later);
      await expectRefusal(protect('2026-11-27', { withholdName: true }, later), 'protection_day_past');
      await protect(null, { withholdName: true }, later);
      expect(await findAgreement(tables(cast), agreementId)).toMatchObject({
        delayUntil: null,
        withholdName: true,
      });
    }),
  );
});

describe('A text for the public', () => {
  it.each(['municipality', 'name', 'shortName', 'otherNames', 'name of a merged one', 'place'])(
    'is withheld once a later %s tells what it names, until an officer has saved another',
    (column) =>
      staged(async (cast) => {
        const { agreementId } = await protectedAgreement(cast, tight);
        const telling = 'Kreveti u Bujanovcu';
        const write = (publicTitle: string) =>
          writePublicTexts(cast.work(cast.elira), { agreementId, publicTitle, publicSummary: '' });
        const tasks = async () =>
          (
            await listWaitingTasks(
              cast.work(cast.elira).tx,
              cast.elira,
              cast.actionId,
              '2026-12-01T08:00:00.000Z',
            )
          ).filter(({ kind }) => kind === 'public_texts').length;
        expect(await tasks()).toBe(1);
        await write(telling);
        expect(await tasks()).toBe(0);
        expect((await publishedIn(cast))[0]!.title).toBe(telling);
        if (column === 'place')
          await tables(cast)
            .updateTable('grants.subGrantAgreement')
            .set({ place: 'Bujanovac' })
            .where('id', '=', agreementId)
            .execute();
        else if (column === 'name of a merged one')
          await tables(cast)
            .updateTable('network.organisation')
            .set({ name: 'Bujanovac', mergedInto: cast.organisations.cso })
            .where('id', '=', cast.foreign.organisations.cso)
            .execute();
        else
          await tables(cast)
            .updateTable('network.organisation')
            .where('id', '=', cast.organisations.cso)
            .set({ [column]: column === 'otherNames' ? ['Bujanovac'] : 'Bujanovac' })
            .execute();
        expect((await publishedIn(cast))[0]!.title).toBeNull();
        expect(await tasks()).toBe(1);
        await expectRefusal(write(telling), 'public_text_names');
        await write('Beds');
        expect((await publishedIn(cast))[0]!.title).toBe('Beds');
        expect(await tasks()).toBe(0);
      })(),
  );
});

describe('Lifting protection', () => {
  it(
    'is refused to one person alone, in every part of the switch',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast, { ...tight, delayUntil: '2999-01-01' });
      for (const part of [
        { delayUntil: null },
        { delayUntil: '2998-01-01' },
        { generalisePlace: false },
        { withholdName: false },
      ])
        await expectRefusal(
          protectAgreement(cast.work(cast.ana), {
            agreementId,
            protection: { ...tight, delayUntil: '2999-01-01', ...part },
          }),
          'protection_lifted_by_two',
        );
    }),
  );

  it(
    'takes a proposal and the agreement of another person, who has a task until then',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast);
      const tasksOf = async (actor: typeof cast.ana) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, '2026-11-25T12:00:00.000Z'))
          .filter(({ kind, part }) => kind === 'publicity' && part === 'act')
          .map(({ href }) => href);
      await expectRefusal(
        decidePublicity(cast.work(cast.ana), { agreementId, agreed: true }),
        'no_publicity_proposed',
      );
      await proposePublicity(cast.work(cast.elira), { agreementId, publicity: all, reason });
      expect((await publishedIn(cast))[0]!.organisationName).toBeNull();
      expect(await tasksOf(cast.elira)).toEqual([]);
      expect(await tasksOf(cast.foreign.elira)).toEqual([]);
      expect(await tasksOf(cast.ana)).toEqual([`/agreements/${agreementId}/publicity/decision`]);
      await expectRefusal(
        proposePublicity(cast.work(cast.ana), { agreementId, publicity: all, reason }),
        'publicity_proposed_already',
      );
      await expectRefusal(
        decidePublicity(cast.work(cast.elira), { agreementId, agreed: true }),
        'needs_second_person',
      );
      for (const actor of [cast.foreign.elira, cast.besa, cast.fatos, cast.goran])
        await expectRefusal(
          decidePublicity(cast.work(actor), { agreementId, agreed: true }),
          'not_permitted',
        );
      // Taken back and proposed anew, it is another proposal than the page showed.
      const old = { agreementId, agreed: true, seen: `${agreementId} 1` };
      await expectRefusal(decidePublicity(cast.work(cast.ana), old), 'changed_since_shown');
      const hidden = (await publishedIn(cast))[0]!.id;
      await decidePublicity(cast.work(cast.ana), { agreementId, agreed: true });
      const [shown] = await publishedIn(cast);
      expect(shown).toMatchObject({
        organisationName: 'Bridge Youth Centre',
        place: 'Preševo',
        coarse: false,
      });
      expect(shown!.id).not.toBe(hidden);
      expect(await tasksOf(cast.ana)).toEqual([]);
    }),
  );

  it(
    'ends with a refusal, with whoever proposed it taking it back, and with any protection that is added',
    staged(async (cast) => {
      const { agreementId } = await protectedAgreement(cast, { ...tight, withholdName: false });
      const propose = () =>
        proposePublicity(cast.work(cast.elira), {
          agreementId,
          publicity: { endDelay: false, showPlace: true, showName: false },
          reason,
        });
      await propose();
      await decidePublicity(cast.work(cast.elira), { agreementId, agreed: false });
      await propose();
      await protectAgreement(cast.work(cast.ana), { agreementId, protection: tight });
      expect(await findProposal(tables(cast), agreementId)).toBeUndefined();
      expect((await publishedIn(cast))[0]!.place).toBeNull();
      await expectRefusal(
        proposePublicity(cast.work(cast.elira), {
          agreementId,
          publicity: { endDelay: true, showPlace: false, showName: false },
          reason,
        }),
        'nothing_to_lift',
      );
    }),
  );
});

/** What somebody of the staff reads as requests run: under mostura_app, with who they are set. */
async function readAs<T>(
  cast: Cast,
  who: { personId: string; organisationId: string },
  read: () => Promise<T>,
) {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true),
    set_config('app.person', ${who.personId}, true), set_config('app.organisation', ${who.organisationId}, true)`.execute(
    tables(cast),
  );
  const found = await read();
  await sql`reset role`.execute(tables(cast));
  return found;
}

it(
  'The system, under whose name jobs write reports and mails, knows a protected sub-grant; another partner’s staff do not',
  staged(async (cast) => {
    await protectedAgreement(cast);
    const seenBy = async (who: { personId: string; organisationId: string }) =>
      (
        await readAs(cast, who, () =>
          tables(cast).selectFrom('grants.subGrantAgreement').select('id').execute(),
        )
      ).length;
    expect([await seenBy(nobody), await seenBy(cast.elira), await seenBy(cast.foreign.elira)]).toEqual([
      1, 1, 0,
    ]);
  }),
);

it(
  'What is proposed to become public waits for a second person in sight of those alone who know the sub-grant',
  staged(async (cast) => {
    const { agreementId } = await protectedAgreement(cast);
    await proposePublicity(cast.work(cast.elira), { agreementId, publicity: all, reason });
    const seenBy = async (who: { personId: string; organisationId: string }) =>
      (
        await readAs(cast, who, () =>
          tables(cast).selectFrom('grants.publicityProposal').select('reason').execute(),
        )
      ).length;
    expect([
      await seenBy(cast.ana),
      await seenBy(cast.foreign.elira),
      await seenBy(cast.foreign.ana),
    ]).toEqual([1, 0, 0]);
  }),
);

it.each([true, false])(
  'A protected sub-grant counts in the ledger and in its lot, under no name for another partner’s manager (draft: %s)',
  (draft) =>
    staged(async (cast) => {
      const { callId, agreementId } = await buildAgreement(cast, { draft });
      const read = async (who: typeof cast.ana) =>
        readAs(cast, who, async () => {
          const entries = await listEntries(tables(cast), cast.actionId, 'all', '2026-03-20');
          const [lot] = await listPools(tables(cast), { callId });
          const { known, number, organisationName, offerId } = lot!.ranked[0]!;
          return {
            committed: entries.map(({ minor, organisation, jurisdiction }) => [
              minor,
              organisation,
              jurisdiction,
            ]),
            held: poolOf(lot!.envelopeMinor, lot!.ranked, '2026-03-20').heldMinor,
            row: { known, number, organisationName, offerId },
          };
        });
      const open = await read(cast.foreign.ana);
      expect(open.row).toMatchObject({ known: true, organisationName: 'Bridge Youth Centre' });
      await protectAgreement(cast.work(cast.elira), { agreementId, protection: tight });
      expect(await read(cast.ana)).toEqual(open);
      expect(await read(cast.foreign.ana)).toEqual({
        committed: open.committed.map(([minor]) => [minor, '', '']),
        held: open.held,
        row: { known: false, number: '', organisationName: '', offerId: null },
      });
    })(),
);
