import { afterAll, beforeAll, expect, it } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, timeToOpen);
afterAll(() => house.close());

it('a button that did something is told from one that did nothing, and not taken for the next one', async () => {
  const { ana } = house.world.cast;
  const buttons = house.routes.filter(({ kind, path }) => kind === 'button' && path.startsWith('/staff/'));
  const wrote: boolean[] = [];
  for (const route of buttons.slice(0, 30)) {
    const target = pathOf(house.world, route, ana, idsOf(house, route, ana)?.own);
    const pressed = await house.ask(ana, target, await house.tokensOf(ana));
    if (pressed.status === 303) wrote.push(pressed.wrote);
    expect((await house.ask(ana, target, {})).wrote).toBe(false);
  }
  expect(wrote.filter(Boolean).length).toBeGreaterThan(3);
});
