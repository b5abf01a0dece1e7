// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../../tests/support/cast.ts';
import { rolledBack } from '../../../../tests/support/database.ts';
import type { Context, PageRoute } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ids.ts';
import { loadCatalogues, makeCatalogue } from '../../../platform/messages/catalogue.ts';
import { makeLanguage } from '../../../platform/messages/make-language.ts';
import { type PlaceKind, placeKinds, type ServiceContent } from '../content.ts';
import type { Mark, ServiceState } from '../rules.ts';
import { buildContent } from '../testing.ts';
import { hsdsFile } from './hsds-file.ts';
import { hsdsRoutes } from './hsds-routes.ts';
import { hsdsService } from './hsds-service.ts';
import { type HsdsFile, hsdsFileSchema } from './schema.ts';
import { buildListedService } from './testing.ts';

const language = makeLanguage(makeCatalogue(loadCatalogues('messages')), 'en', { strict: true });
const given = {
  language,
  today: '2026-11-29',
  demonstration: false,
  placeName: (code: string) => `The ${code}`,
};
const attributesOf = (service: { attributes: { link_type: string; value: string }[] }) =>
  service.attributes.map(({ link_type, value }) => `${link_type}=${value}`);

describe('A service in the file', () => {
  it.each(['front_gate', 'phone_only'] as const)(
    'whose place is %s has no town, no address and nothing that people wrote',
    (placeKind) => {
      // Even if something of the place were stored in spite of the constraints.
      const content = buildContent({
        ...{ placeKind, address: 'Secret Lane 9', stepFree: 'yes' as const },
        texts: { way: 'Past the secret mill.', bring: 'Come to the mill.', happens: 'The mill is warm.' },
      });
      const made = hsdsService(buildListedService({ content, areaName: 'Secret Town' }), given);
      expect(JSON.stringify(made)).not.toMatch(/secret|mill|town/i);
      expect(made.service_areas).toMatchObject([{ name: 'The RS' }]);
      expect(made.service_at_locations[0]!.location).toEqual({
        id: expect.any(String),
        location_type: 'virtual',
      });
    },
  );

  it('says nothing from which one tells a secret place from a service by telephone alone', () => {
    const made = (['front_gate', 'phone_only'] as const).map((placeKind: PlaceKind) =>
      hsdsService(buildListedService({ content: buildContent({ placeKind, address: null }) }), given),
    );
    expect(made[0]).toEqual(made[1]);
  });

  it('whose place is open has its address, its way and its town', () => {
    const made = hsdsService(buildListedService(), given);
    expect(made.service_areas).toMatchObject([{ name: 'Imagined Riverside, The RS' }]);
    expect(made.service_at_locations[0]!.location).toMatchObject({
      location_type: 'physical',
      description: 'Imagined Street 1\nBehind the bus station.',
    });
  });

  it('says the day of its check, after which day to check again, and after which to remove it', () => {
    const made = hsdsService(buildListedService(), given);
    expect(made.assured_date).toBe('2026-11-20');
    expect(attributesOf(made)).toEqual(
      expect.arrayContaining(['check_again_after=2026-12-20', 'remove_after=2027-01-19']),
    );
    expect(made.alert).toBeUndefined();
    const ring = hsdsService(buildListedService({ mark: 'ring_first' }), given);
    expect(ring.alert).toBe('Call before you go: last checked on 20 November 2026');
  });

  it('gives hours with the offset of the day of the file', () => {
    const hoursOf = (today: string) => hsdsService(buildListedService(), { ...given, today }).schedules[0];
    expect(hoursOf('2026-11-29')).toMatchObject({ byday: 'MO', opens_at: '08:00+01:00', timezone: 1 });
    expect(hoursOf('2026-07-01')).toMatchObject({ closes_at: '16:00+02:00', timezone: 2 });
  });

  it('is marked in a demonstration, each by itself', () => {
    const made = hsdsFile([buildListedService()], { ...given, demonstration: true });
    expect(made).toMatchObject({ demonstration: true, publisher_note: expect.stringContaining('invented') });
    expect(made.contents[0]!.alert).toContain('invented');
    expect(attributesOf(made.contents[0]!)).toContain('demonstration=yes');
    expect(JSON.stringify(hsdsFile([buildListedService()], given))).not.toContain('invented');
  });
});

describe('The file', () => {
  it('holds what is confirmed alone', () => {
    const marks: Mark[] = ['checked', 'ring_first', 'suspended', 'closed'];
    const services = marks.map((mark) =>
      buildListedService({ id: newId(), mark, content: buildContent({ provider: mark }) }),
    );
    const made = hsdsFile(services, given);
    expect(made.contents.map(({ organization }) => organization.name).toSorted()).toEqual([
      'checked',
      'ring_first',
    ]);
    expect(made).toMatchObject({ total_items: 2, size: 2, empty: false });
  });

  it('orders services by their random ids, whatever their town', () => {
    const ids = ['c', 'a', 'b'].map((letter) => `${letter}0000000-0000-4000-8000-000000000000`);
    const services = ids.map((id, at) => buildListedService({ id, areaName: `Town ${at}` }));
    expect(hsdsFile(services, given).contents.map(({ id }) => id)).toEqual(ids.toSorted());
  });

  it('bears the footnote where a service is in Kosovo*, and says its licence and its day', () => {
    const there = hsdsFile([buildListedService({ jurisdiction: 'XK' })], given);
    expect(there.publisher_note).toContain('UNSCR 1244');
    expect(hsdsFile([buildListedService()], given)).toMatchObject({
      publisher_note: null,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      made_on: '2026-11-29',
    });
  });
});

type Stored = {
  readonly state?: ServiceState;
  readonly place?: string;
  readonly checkedAgo?: number;
  readonly content?: Partial<ServiceContent>;
};

/** What the route answers to everybody where these services are stored, each in a town of its own. */
async function answered(
  stored: Readonly<Record<string, Stored>>,
  run: (file: HsdsFile, body: string) => void,
) {
  await rolledBack(async (tx) => {
    const { actionId, organisations } = await castOf(tx);
    const { rows } = await sql<{ today: string }>`select platform.today()::text as today`.execute(tx);
    const today = rows[0]!.today;
    for (const [name, { state = 'listed', place = 'RS', checkedAgo = 1, content = {} }] of Object.entries(
      stored,
    )) {
      const areaId = newId();
      const row = { id: areaId, actionId, jurisdiction: place, slug: name, name: `Town of ${name}` };
      await tx.insertInto('directory.area').values(row).execute();
      const written = buildContent({ provider: `House ${name}`, phones: [`+000 ${name}`], ...content });
      const text = JSON.stringify(written);
      await tx
        .insertInto('directory.service')
        .values({
          ...{ id: newId(), actionId, areaId, jurisdiction: place, state, content: text },
          ...{ writerId: organisations.cso, discreet: state === 'closed' ? null : 'sealed remark' },
          ...(state === 'draft'
            ? {}
            : {
                ...{ listed: text, listedWriterId: organisations.cso, checkerId: organisations.partner },
                checkDays: 30,
                checkedOn: sql<string>`${today}::date - ${checkedAgo}::int`,
                agreedOn: '2026-01-01',
              }),
          ...(state === 'suspended' ? { suspendedOn: today } : {}),
          ...(state === 'closed' ? { closedOn: today, shownUntil: today } : {}),
        })
        .execute();
    }
    await sql`set local role mostura_portal`.execute(tx);
    const [route] = hsdsRoutes({
      places: () => ['RS', 'XK'],
      inventedName: () => undefined,
      demonstration: false,
    });
    const context = { tx, actionId, language, now: `${today}T11:00:00.000Z` } as unknown as Context;
    const answer = await (route as PageRoute<void>).show(context, undefined);
    await sql`reset role`.execute(tx);
    if (answer.result !== 'data') throw new Error(`no data but ${answer.result}`);
    run(hsdsFileSchema.parse(JSON.parse(String(answer.body))), String(answer.body));
  });
}

describe('The route of the file, asked by anybody', () => {
  it('answers with nothing of a draft, a suspended, a closed or a stale service, or of another place', () =>
    answered(
      {
        plain: {},
        late: { checkedAgo: 45 },
        draft: { state: 'draft' },
        suspended: { state: 'suspended' },
        closed: { state: 'closed' },
        stale: { checkedAgo: 61 },
        elsewhere: { place: 'AL' },
      },
      ({ contents }, body) => {
        expect(contents.map(({ organization }) => organization.name).toSorted()).toEqual([
          'House late',
          'House plain',
        ]);
        for (const name of ['draft', 'suspended', 'closed', 'stale', 'elsewhere'])
          expect([name, body.includes(`House ${name}`), body.includes(`+000 ${name}`)]).toEqual([
            name,
            false,
            false,
          ]);
        expect(body).not.toMatch(/Town of (draft|suspended|closed|stale|elsewhere)/);
        expect(body).not.toContain('sealed remark');
      },
    ));

  it('answers with no town of a hidden place, and with no organisation that wrote or checked', () =>
    answered(
      Object.fromEntries(
        placeKinds.map((placeKind) => [
          placeKind.replace('_', '-'),
          { content: { placeKind, address: null, texts: { way: '', bring: '', happens: '' } } },
        ]),
      ),
      ({ contents }, body) => {
        expect(contents).toHaveLength(3);
        expect(body.match(/Town of [a-z-]+/g)).toEqual(['Town of open', 'Town of open']);
        expect(body).not.toMatch(/writer|checker|sealed/);
      },
    ));
});
