import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryEverybody } from './ask.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
});
afterAll(() => house.close());

it('every page and form is shown to whom it is meant for, and to nobody else', async () => {
  const routes = house.routes.filter(({ kind }) => kind !== 'button');
  const faults = await tryEverybody(house, routes, (actor, target) => house.ask(actor, target));
  expect(faults).toEqual([]);
  expect(house.errors).toEqual([]);
}, 120_000);

it('a draft and its files are read by its own organisation alone', async () => {
  const { cast, own } = house.world;
  const draft = own['application of application.save'];
  const file = own['attachment of application.save'];
  for (const target of [`/staff/applications/${draft}`, `/attachments/${file}`])
    for (const actor of [cast.elira, cast.ana, cast.goran, cast.ivo, cast.foreign.besa])
      expect([target, (await house.ask(actor, target)).status]).toEqual([target, 404]);
  expect((await house.ask(cast.bora, `/attachments/${file}`)).status).toBe(200);
});

it('a button is not a page', async () => {
  for (const { path } of house.routes.filter(({ kind }) => kind === 'button')) {
    const target = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    expect([path, (await house.ask(house.world.cast.elira, target)).status]).toEqual([path, 405]);
  }
});
