// @second-database: constraints

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { buildDuty, withDuties } from '../testing.ts';
import { closeService } from './close-service.ts';
import { createService } from './create-service.ts';
import { editService } from './edit-service.ts';
import { findService, insertArea, listOwnServices, saveService } from './queries.ts';
import { type ServiceForm, serviceForm } from './schema.ts';
import { openDiscreet, sealDiscreet } from './seal.ts';
import { sealServices } from './seal-services.ts';
import { listAreas, listServicesOf } from './street/queries-street.ts';
import { suspendService } from './suspend-service.ts';
import { buildContent } from './testing.ts';
import { verifyService } from './verify-service.ts';

const keys = { secret: 'a secret of the tests, long enough for them' };
const discreet = { told: 'no', phone: '+000 11 22', remark: 'Ask for the night guard.' } as const;
const formOf = (differing: Partial<ServiceForm['content']> = {}, place = 'RS'): ServiceForm => {
  const { textLocale: _, ...content } = buildContent(differing);
  return { place, newArea: 'Preševo / Preshevë', content, discreet };
};

type Stage = {
  readonly cast: Cast;
  readonly tx: Tx;
  as<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
  public(): Promise<{ areas: unknown[]; services: Awaited<ReturnType<typeof listServicesOf>> }>;
};

/** Elira of the partner and Besa of a CSO keep services in Serbia; Bora reads. */
const inStore = (body: (stage: Stage) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { actionId } = cast;
    for (const [one, duty] of [
      [cast.elira, 'keeper'],
      [cast.besa, 'keeper'],
      [cast.bora, 'reader'],
    ] as const)
      await buildDuty(tx, {
        ...{ actionId, duty, personId: one.personId, organisationId: one.organisationId },
        jurisdictions: ['RS'],
      });
    const become = (role: string, actor?: Actor) =>
      sql`select set_config('role', ${role}, true), set_config('app.person', ${actor?.personId ?? ''}, true),
        set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
    const inRole = async <T>(role: string, actor: Actor | undefined, run: () => Promise<T>) => {
      await become(role, actor);
      await sql`savepoint step`.execute(tx);
      try {
        return await run();
      } catch (error) {
        await sql`rollback to savepoint step`.execute(tx);
        throw error;
      } finally {
        await become('none');
      }
    };
    await body({
      ...{ cast, tx },
      as: (actor, run) => inRole('mostura_protection', actor, () => run(cast.work(actor))),
      public: () =>
        inRole('mostura_portal', undefined, async () => ({
          areas: await listAreas(tx, actionId, 'RS'),
          services: await listServicesOf(tx, actionId, {
            ...{ jurisdiction: 'RS', area: 'presevo-presheve', today: await todayIn(tx) },
          }),
        })),
    });
  });

async function todayIn(tx: Tx): Promise<string> {
  const { rows } = await sql<{ today: string }>`select platform.today()::text as today`.execute(tx);
  return rows[0]!.today;
}
const elira = ({ cast }: Stage) => withDuties(cast.elira, 'keeper');
const besa = ({ cast }: Stage) => withDuties(cast.besa, 'keeper');
const write = (stage: Stage, form = formOf()) =>
  stage.as(elira(stage), (work) => createService(work, keys, { form, locale: 'en' }));
const verify = (stage: Stage, actor: Actor, serviceId: string) =>
  stage.as(actor, async (work) => {
    const { version } = (await findService(work.tx, work.actionId, serviceId))!;
    await verifyService(work, { serviceId, agreedOn: '2026-11-01', version });
  });
const edit = (stage: Stage, serviceId: string, differing: Partial<ServiceForm['content']>) =>
  stage.as(elira(stage), async (work) => {
    const { areaId } = (await findService(work.tx, work.actionId, serviceId))!;
    await editService(work, keys, { serviceId, form: formOf(differing, areaId), locale: 'en' });
  });
/** As if it had been checked so many days ago. */
const age = ({ tx }: Stage, days: number) =>
  sql`alter table directory.service disable trigger service_steps`
    .execute(tx)
    .then(() =>
      sql`update directory.service set checked_on = platform.today() - ${days}::integer, check_days = 30`.execute(
        tx,
      ),
    )
    .then(() => sql`alter table directory.service enable trigger service_steps`.execute(tx));

describe('A service', () => {
  it(
    'is public once another organisation confirms what one wrote, and never by its writer’s own',
    inStore(async (stage) => {
      const id = await write(stage);
      expect(await stage.public()).toEqual({ areas: [], services: [] });
      await expect(verify(stage, elira(stage), id)).rejects.toThrow('not_permitted');
      await verify(stage, besa(stage), id);
      const { areas, services } = await stage.public();
      expect(areas).toEqual([{ slug: 'presevo-presheve', name: 'Preševo / Preshevë', services: 1 }]);
      expect(services).toMatchObject([
        { need: 'health', mark: 'checked', content: { policeTold: 'not_known' } },
      ]);
      expect(JSON.stringify(services)).not.toMatch(/night guard|\+000 11 22/);
    }),
  );

  it(
    'is the same to the public where authorities are told, are never told and nobody was asked',
    inStore(async (stage) => {
      const shown: string[] = [];
      for (const told of ['yes', 'no', 'not_known'] as const) {
        const form = { ...formOf(), newArea: `Town ${told}`, discreet: { ...discreet, told } };
        const id = await stage.as(elira(stage), (work) => createService(work, keys, { form, locale: 'en' }));
        await verify(stage, besa(stage), id);
        const { rows } =
          await sql`select to_jsonb(s) - 'id' - 'area' as row from published.service s where id = ${id}`.execute(
            stage.tx,
          );
        shown.push(JSON.stringify(rows));
        await stage.as(elira(stage), (work) => closeService(work, id));
      }
      expect(shown[0]).toContain('not_known');
      expect(new Set(shown).size).toBe(1);
    }),
  );

  it(
    'shows the public what was confirmed until a change is confirmed, too; danger is public at once',
    inStore(async (stage) => {
      const id = await write(stage);
      await verify(stage, besa(stage), id);
      await edit(stage, id, { cost: 'paid', policeTold: 'always', placeKind: 'front_gate', address: null });
      const [shown] = (await stage.public()).services;
      expect(shown!.content).toMatchObject({ cost: 'free', policeTold: 'always', placeKind: 'front_gate' });
      expect(shown!.content.address).toBeNull();
      await edit(stage, id, { cost: 'paid', policeTold: 'not_known' });
      expect((await stage.public()).services[0]!.content).toMatchObject({
        cost: 'free',
        policeTold: 'always',
      });
      await verify(stage, besa(stage), id);
      expect((await stage.public()).services[0]!.content).toMatchObject({
        cost: 'paid',
        policeTold: 'not_known',
      });
    }),
  );

  it(
    'moves to another town while it is a draft, and stays where it is listed, whoever asks',
    inStore(async (stage) => {
      const id = await write(stage);
      const moveTo = (newArea: string) =>
        stage.as(elira(stage), (work) =>
          editService(work, keys, { serviceId: id, form: { ...formOf(), newArea }, locale: 'en' }),
        );
      await moveTo('Bujanovac');
      await verify(stage, besa(stage), id);
      await expect(moveTo('Vranje')).rejects.toThrow('service_listed_moved');
      const elsewhere = newId();
      const move = stage.as(elira(stage), async ({ tx, actionId }) => {
        const area = { id: elsewhere, actionId, jurisdiction: 'RS', slug: 'vranje', name: 'Vranje' };
        await insertArea(tx, area);
        await saveService(tx, id, { areaId: elsewhere });
      });
      await expect(move).rejects.toMatchObject({ code: '23514' });
      expect((await stage.public()).areas).toMatchObject([{ name: 'Bujanovac' }]);
    }),
  );

  it(
    'is checked, then to be rung first, and after twice its days on no public page; workers still find it',
    inStore(async (stage) => {
      const id = await write(stage);
      await verify(stage, besa(stage), id);
      const marks = [];
      for (const days of [0, 30, 31, 60, 61]) {
        await age(stage, days);
        marks.push((await stage.public()).services.map(({ mark }) => mark));
      }
      expect(marks).toEqual([['checked'], ['checked'], ['ring_first'], ['ring_first'], []]);
      expect((await stage.public()).areas).toEqual([]);
      const reader = withDuties(stage.cast.bora, 'reader');
      const found = await stage.as(reader, ({ tx, actionId }) => listOwnServices(tx, actionId));
      expect(found.map((one) => one.id)).toEqual([id]);
    }),
  );

  it(
    'is suspended and closed by one person at once, and its discreet part goes with it',
    inStore(async (stage) => {
      const id = await write(stage);
      await verify(stage, besa(stage), id);
      await stage.as(elira(stage), (work) => suspendService(work, id));
      expect((await stage.public()).services.map(({ mark }) => mark)).toEqual(['suspended']);
      await stage.as(elira(stage), (work) => closeService(work, id));
      expect((await stage.public()).services.map(({ mark }) => mark)).toEqual(['closed']);
      const row = await stage.as(elira(stage), ({ tx, actionId }) => findService(tx, actionId, id));
      expect(row).toMatchObject({ state: 'closed', discreet: null });
      await expect(edit(stage, id, {})).rejects.toThrow('service_not_in_state');
    }),
  );
});

describe('The database', () => {
  it(
    'refuses an address of a secret place, whoever writes it, and a check in another name',
    inStore(async (stage) => {
      const id = await write(stage);
      const { tx } = stage;
      const asKeeper = (statement: ReturnType<typeof sql>) =>
        stage.as(elira(stage), async () => void (await statement.execute(tx)));
      const hidden = JSON.stringify({ ...buildContent(), placeKind: 'front_gate' });
      await expect(
        asKeeper(sql`update directory.service set content = ${hidden}::jsonb where id = ${id}`),
      ).rejects.toMatchObject({ code: '23514', constraint: 'place_not_stored' });
      const led = JSON.stringify({ ...buildContent(), placeKind: 'front_gate', address: null });
      await expect(
        asKeeper(sql`update directory.service set content = ${led}::jsonb where id = ${id}`),
      ).rejects.toMatchObject({ code: '23514', constraint: 'way_not_stored' });
      const never = JSON.stringify({ ...buildContent(), policeTold: 'never' });
      await expect(
        asKeeper(sql`update directory.service set content = ${never}::jsonb where id = ${id}`),
      ).rejects.toThrow('police_known');
      for (const checker of [stage.cast.besa.organisationId, stage.cast.elira.organisationId])
        await expect(
          asKeeper(sql`update directory.service set state = 'listed', listed = content, listed_writer_id = writer_id,
            checker_id = ${checker}, checked_on = '2026-11-20', check_days = 30, agreed_on = '2026-11-20' where id = ${id}`),
        ).rejects.toThrow(/own name|checked_by_another|by a check/);
    }),
  );

  it(
    'refuses a keeper’s own statement that changes what the public reads without a check, and takes danger',
    inStore(async (stage) => {
      const id = await write(stage);
      await verify(stage, besa(stage), id);
      const { tx } = stage;
      const says = (actor: Actor, set: ReturnType<typeof sql>) =>
        stage.as(
          actor,
          async () => void (await sql`update directory.service set ${set} where id = ${id}`.execute(tx)),
        );
      const listed = (differing: object) => sql`listed = listed || ${JSON.stringify(differing)}::jsonb`;
      for (const set of [
        listed({ phones: ['+000 66'] }),
        listed({ address: 'Another Street 2' }),
        listed({ provider: 'Somebody else' }),
        listed({ texts: { way: 'Behind the bus station.', bring: '', happens: 'Nothing.' } }),
        sql`checked_on = checked_on + 20`,
        sql`check_days = 300`,
        sql`agreed_on = null`,
      ])
        await expect(says(elira(stage), set)).rejects.toThrow(/by a check|checked_by_another|own name/);
      // The organisation that confirmed it changes no word of it either.
      for (const set of [listed({ phones: ['+000 66'] }), listed({ provider: 'Somebody else' })])
        await expect(says(besa(stage), set)).rejects.toThrow('by a check');
      await says(elira(stage), listed({ policeTold: 'always' }));
      await expect(says(elira(stage), listed({ policeTold: 'not_known' }))).rejects.toThrow('by a check');
      const gate = { placeKind: 'front_gate', address: null };
      const texts = { way: '', bring: '', happens: 'A doctor sees you.' };
      await says(elira(stage), listed({ ...gate, texts }));
      await expect(
        says(elira(stage), listed({ placeKind: 'open', address: 'Imagined Street 1' })),
      ).rejects.toThrow('by a check');
    }),
  );

  it(
    'lets a reader change nothing, and shows a person without a duty, or with one elsewhere, nothing',
    inStore(async (stage) => {
      const id = await write(stage);
      const { cast, tx } = stage;
      await buildDuty(tx, {
        ...{ actionId: cast.actionId, duty: 'keeper', jurisdictions: ['MK'] },
        ...{ personId: cast.ana.personId, organisationId: cast.ana.organisationId },
      });
      for (const one of [cast.ana, cast.cene, cast.ivo, cast.hana, cast.goran, cast.dragan])
        expect(await stage.as(one, (work) => listOwnServices(work.tx, work.actionId))).toEqual([]);
      const changed = await stage.as(cast.bora, () =>
        sql`update directory.service set state = 'closed', closed_on = '2026-11-20', shown_until = '2026-11-20' where id = ${id}`.execute(
          tx,
        ),
      );
      expect(changed.numAffectedRows ?? 0n).toBe(0n);
    }),
  );

  it(
    'has invented places in a demonstration alone',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      await buildDuty(tx, {
        ...{ actionId: cast.actionId, duty: 'keeper', jurisdictions: ['X1'], state: 'proposed' },
        ...{ personId: newId(), organisationId: cast.elira.organisationId },
      });
      await sql`update protection.appointment set jurisdictions = array['RS', 'X1'] where person_id = ${cast.elira.personId}`.execute(
        tx,
      );
      await expect(write(stage, formOf({}, 'X1'))).rejects.toThrow(/no services in X1/);
    }),
  );
});

describe('A new SECRET', () => {
  it(
    'seals what an earlier one sealed, once, and leaves what it cannot open, also when the service is edited',
    inStore(async (stage) => {
      const id = await write(stage);
      const renewed = { secret: 'another secret of the tests, long enough', secretsBefore: [keys.secret] };
      const stored = async () => (await findService(stage.tx, stage.cast.actionId, id))!.discreet;
      expect(await sealServices(stage.tx, { secret: renewed.secret })).toBe(0);
      expect(openDiscreet(keys, id, await stored())).toEqual(discreet);
      const empty = { ...formOf(), discreet: { told: 'not_known', phone: '', remark: '' } } as const;
      await stage.as(elira(stage), async (work) => {
        const { areaId: place } = (await findService(work.tx, work.actionId, id))!;
        const form = { ...empty, place };
        await editService(work, { secret: renewed.secret }, { serviceId: id, form, locale: 'en' });
      });
      expect(await sealServices(stage.tx, renewed)).toBe(1);
      expect(await sealServices(stage.tx, renewed)).toBe(0);
      expect(openDiscreet({ secret: renewed.secret }, id, await stored())).toEqual(discreet);
    }),
  );
});

describe('What is typed and what is sealed', () => {
  it('A sealed part opens with its own row and SECRET, an earlier one among them, and with nothing else.', () => {
    const sealed = sealDiscreet(keys, 'one', discreet);
    expect(sealed).not.toContain('guard');
    expect(openDiscreet(keys, 'one', sealed)).toEqual(discreet);
    expect(openDiscreet(keys, 'two', sealed)).toBeUndefined();
    const renewed = { secret: 'another secret of the tests, long enough', secretsBefore: [keys.secret] };
    expect(openDiscreet(renewed, 'one', sealed)).toEqual(discreet);
    expect(openDiscreet({ secret: renewed.secret }, 'one', sealed)).toBeUndefined();
    expect(openDiscreet(keys, 'one', `${sealed.slice(0, -2)}AA`)).toBeUndefined();
  });

  it('Phones and hours are read as people type them, and a fault is told at its field.', () => {
    const typed = {
      ...{ place: 'RS', new_area: 'Preševo', provider: 'A house', need: 'health', police_told: 'not_known' },
      ...{ documents: 'none', place_kind: 'front_gate', interpreter: 'none', cost: 'free' },
      ...{
        access: 'walk_in',
        step_free: 'yes',
        told: 'no',
        phones: '+381 (11) 785-0000, 112',
        hours_1: '8 - 16',
      },
    };
    const read = serviceForm.parse(typed).content;
    expect(read.phones).toEqual(['+381 11 785 0000', '112']);
    expect(read.hours).toEqual([{ day: 1, opens: '08:00', closes: '16:00' }]);
    const faults = serviceForm.safeParse({
      ...{ ...typed, phones: 'ask us', hours_1: 'always', text_way: 'House 7', text_bring: 'in main street' },
      address: 'Imagined Street 1',
    });
    expect(faults.error!.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).sort()).toEqual([
      'address: invalid.service_address',
      'hours_1: invalid.service_hours',
      'phones: invalid.service_phone',
      'text_bring: invalid.service_text_place',
      'text_way: problem.service_way_of_closed_place',
    ]);
  });
});
