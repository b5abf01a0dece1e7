import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { cycleRoutes } from './cycles/routes.ts';
import { buildCycle } from './cycles/testing.ts';
import { matrixRoutes } from './routes.ts';
import { buildSeries, buildStandard } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
let built: { series: string; instrument: string; seat: string; cycle: string; place: string };
beforeAll(async () => {
  const db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    const { actionId } = cast;
    const { instrumentId } = await buildStandard(tx, { actionId });
    const answering = await buildCycle(cast, tx, { until: 'answering' });
    built = {
      series: await buildSeries(tx, { actionId }),
      instrument: instrumentId,
      seat: answering.seats[0],
      cycle: (await buildCycle(cast, tx, { key: 'T2' })).cycleId,
      place: answering.places[0]!.code,
    };
  });
  pages = openPages(db, cast.actionId, [
    ...matrixRoutes,
    ...cycleRoutes({
      demonstration: false,
      store: { read: async () => undefined },
      baseUrl: 'https://mostura.example',
    }),
  ]);
});

const day = (name: string, year: string) => ({
  [`${name}-day`]: '1',
  [`${name}-month`]: '3',
  [`${name}-year`]: year,
});

describe('what lawyers describe on pages', () => {
  it('leads from an act to the pinpoint of an answer, with everything typed kept when it is refused', async () => {
    const cene = pages.visit(cast.cene);
    await cene.go('/staff/laws/new');
    const act = {
      jurisdiction: built.place,
      title: 'Law on <b>Bridges</b>',
      title_language: 'en',
      field: 'criminal',
      source: 'gazette.example',
      seen: 'yes',
    };
    const refused = await cene.send({ ...act, eli: 'none' });
    expect([refused.status, refused.html.includes('Law on &lt;b&gt;Bridges')]).toEqual([422, true]);
    const { path } = await cene.send(act);
    await cene.go(`${path}/version`);
    const version = { name: 'As published', language: 'en', translation: 'original', source: 'gazette' };
    const shown = await cene.send({ ...version, ...day('valid_from', '2020') });
    const place = /\/staff\/law-versions\/[0-9a-f-]{36}\/place/.exec(shown.html)![0];
    await cene.go(place);
    const unclear = await cene.send({
      place: 'somewhere',
      subject: 'smuggling',
      says: 'Crossing is free.',
      source: 'gazette',
      seen: 'no',
    });
    expect([unclear.status, unclear.html.includes('Crossing is free.')]).toEqual([422, true]);
    const described = await cene.send({
      place: '298/2',
      subject: 'smuggling',
      says: 'Crossing is free.',
      source: 'gazette',
      seen: 'no',
    });
    expect(described.html).toContain('Art. 298, para. 2');
    await cene.go(`${path}/amendment`);
    expect((await cene.send({ gazette_number: '45/23' })).html).toContain('45/23');
    const sheet = `/staff/matrix/sheets/${built.seat}/T1.law`;
    const versionId = place.split('/')[3]!;
    const form = await cene.go(sheet);
    expect(form.html).toContain(`value="${versionId}"`);
    await cene.send({
      'kind-0': '50',
      'law-0': versionId,
      'place-0': '298/2',
      'quote-0': 'Crossing is free.',
    });
    expect((await cene.go(sheet)).html).toContain('art_298__para_2');
    for (const part of [path, `${path}/edit`, place, place.replace('/place', '/edit'), sheet, '/staff/laws'])
      expect([part, await faultsOf(await cene.go(part))]).toEqual([part, []]);
    const open = await pages.visit().go(path.replace('/staff', ''));
    expect([open.status, open.html.includes(`id="version-${versionId}"`)]).toEqual([200, true]);
    expect(pages.errors).toEqual([]);
  });

  it('keeps figures of others and what an instrument is worth', async () => {
    const cene = pages.visit(cast.cene);
    await cene.go(`/staff/series/${built.series}/value`);
    const value = {
      ...day('period_from', '2031'),
      ...day('period_to', '2032'),
      verbatim: 'some readiness',
      document: 'SWD 1',
      seen: 'yes',
    };
    expect((await cene.send(value)).status).toBe(422);
    expect((await cene.send({ ...value, page: '41' })).path).toBe('/staff/series');
    await cene.go(`/staff/series/${built.series}/mapping`);
    const mapping = {
      mapper: 'Institute',
      document: 'Numbers',
      year: '2031',
      jurisdiction: 'ME',
      what: 'Level',
    };
    expect((await cene.send({ ...mapping, number: 'two', scale_from: '1', seen: 'no' })).status).toBe(422);
    expect((await cene.send({ ...mapping, number: '2.5', scale_from: '1', seen: 'no' })).path).toBe(
      '/staff/series',
    );
    expect((await pages.visit().go('/series')).html).toContain('some readiness');
    const instrument = `/staff/instruments/${built.instrument}`;
    await cene.go(instrument);
    expect((await cene.send({ celex: '12' })).status).toBe(422);
    const named = { name: 'Renamed <act>', short_name: 'Act', kind: 'regulation' };
    const looked = await cene.send({ ...named, celex: '32024L1712', status: 'guidance' });
    expect(looked.path).toBe('/staff/instruments');
    const anybody = await pages.visit().go(`/instruments/${built.instrument}`);
    for (const told of ['Renamed &lt;act&gt;', 'Earlier names', 'Valid until'])
      expect(anybody.html).toContain(told);
    expect(await faultsOf(anybody)).toEqual([]);
    for (const part of [
      '/staff/series',
      `/staff/series/${built.series}/value`,
      instrument,
      '/staff/instruments',
    ])
      expect([part, await faultsOf(await cene.go(part))]).toEqual([part, []]);
    const ana = pages.visit(cast.ana);
    await ana.go(`/staff/matrix/cycles/${built.cycle}/edit`);
    const none = {
      title: 'Cycle',
      ...day('as_of', '2026'),
      'weight-law': '0',
      'weight-policy': '0',
      'weight-practice': '0',
    };
    expect((await ana.send(none)).status).toBe(422);
    expect((await ana.send({ ...none, 'weight-law': '2' })).status).toBe(200);
    expect(pages.errors).toEqual([]);
  });

  it('adds an instrument, a provision of it, a standard and a series, and words a provision anew', async () => {
    const ana = pages.visit(cast.ana);
    await ana.go('/staff/instruments/new');
    const named = { name: 'Convention on Bridges', short_name: 'Bridges', kind: 'treaty', status: 'binding' };
    expect((await ana.send({ ...named, ecli: 'ECLI:ZZ:C:2020:1' })).status).toBe(422);
    const { path } = await ana.send({ ...named, ecli: 'ECLI:EU:C:2000:1' });
    expect(path).toMatch(/^\/staff\/instruments\/[0-9a-f-]{36}$/);
    const instrument = path.split('/').at(-1)!;
    expect(await faultsOf(await ana.go('/staff/provisions/new'))).toEqual([]);
    const words = { instrument, article: 'Art. 1', area: 'data', says: 'Bridges <count>.', seen: 'no' };
    expect((await ana.send({ ...words, key: 'own' })).html).toContain('Type a code of capital letters');
    const list = await ana.send({ ...words, key: 'OWN-1' });
    expect([list.path, list.html.includes('Provisions without a standard')]).toEqual([
      '/staff/standards',
      true,
    ]);
    const [edit, provision] = /\/staff\/provisions\/([0-9a-f-]{36})\/edit/.exec(list.html)!;
    await ana.go('/staff/standards/new');
    const standard = await ana.send({
      version: '0',
      area: 'data',
      title: 'Bridges are counted',
      statement: 'Whoever crosses is counted.',
      'provisions[]': provision!,
      reason: 'New convention.',
    });
    expect(standard.html).toContain('Bridges &lt;count&gt;.');
    await ana.go(edit);
    await ana.send({ version: '1', article: 'Art. 1', area: 'data', says: 'All are counted.', seen: 'yes' });
    const again = await ana.go(edit);
    expect([again.html.includes('Bridges &lt;count&gt;.'), await faultsOf(again)]).toEqual([true, []]);
    const open = await pages.visit().go(`/standards/${standard.path.split('/').at(-1)}`);
    expect([open.status, open.html.includes('All are counted.')]).toEqual([200, true]);
    for (const told of ['Earlier wordings', 'Not verified yet', 'Valid until'])
      expect(open.html).toContain(told);
    expect(open.html).not.toContain('Bridges &lt;count&gt;.');
    expect(await faultsOf(open)).toEqual([]);
    await ana.go('/staff/series/new');
    const series = { publisher: 'Union', name: 'Progress', kind: 'progress', definition: 'Its words.' };
    expect((await ana.send({ ...series, kind: 'other' })).status).toBe(422);
    expect((await ana.send(series)).path).toMatch(/^\/staff\/series\/[0-9a-f-]{36}\/value$/);
    expect((await pages.visit().go('/series')).html).toContain('we have not seen such words yet');
    expect(pages.errors).toEqual([]);
  });
});
