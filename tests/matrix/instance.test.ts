import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

it('a button that did something is told from one that did nothing, and not taken for the next one', async () => {
  const { ana } = instance.world.cast;
  const buttons = instance.routes.filter(({ kind, path }) => kind === 'button' && path.startsWith('/staff/'));
  const wrote: boolean[] = [];
  for (const route of buttons.slice(0, 30)) {
    const target = pathOf(instance.world, route, ana, idsOf(instance, route, ana)?.own);
    const pressed = await instance.ask(ana, target, await instance.tokensOf(ana));
    if (pressed.status === 303) wrote.push(pressed.wrote);
    expect((await instance.ask(ana, target, {})).wrote).toBe(false);
  }
  expect(wrote.filter(Boolean).length).toBeGreaterThan(3);
});
