import { beforeAll, expect, it } from 'vitest';
import { faultsOf } from '../../../tests/support/pages.tsx';
import { openTrainingPages, type TrainingPages } from '../../../tests/support/training-pages.ts';
import { newId } from '../../platform/ids.ts';

let cast: TrainingPages['cast'];
let training: TrainingPages['training'];
let pages: TrainingPages['pages'];
beforeAll(async () => {
  ({ cast, training, pages } = await openTrainingPages());
});

it('A participant who scans their own card reads to show it at the door, and nothing of a person.', async () => {
  const own = await pages.visit().go(`/card/${training.participantIds[0]}`);
  expect(own.status).toBe(200);
  expect(own.html).toContain('Show this card at the door');
  expect(own.html).not.toMatch(/Trainee|Training of the tests|Club of the bridge/);
  expect(await faultsOf(own)).toEqual([]);
});

it('The answer is the same for the card of another event, for one that does not exist and for no id at all.', async () => {
  const here = training.participantIds[0]!;
  for (const actor of [undefined, cast.besa, cast.foreign.elira]) {
    const pageOf = async (id: string) => {
      const { status, html, path } = await pages.visit(actor).go(`/card/${id}`);
      return { status, path: path.replaceAll(id, 'ID'), html: html.replaceAll(id, 'ID') };
    };
    const own = await pageOf(here);
    expect(own.path).toBe('/card/ID');
    for (const id of [newId(), 'nothing']) expect(await pageOf(id)).toEqual(own);
  }
});

it('The host who scans a card goes on to the page that records attendance.', async () => {
  const { path } = await pages.visit(cast.elira).go(`/card/${training.participantIds[0]}`);
  expect(path).toBe(`/check-in/${training.participantIds[0]}`);
});
