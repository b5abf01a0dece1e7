import { beforeAll, expect, it } from 'vitest';
import { openTrainingPages, type TrainingPages } from '../../../tests/support/training-pages.ts';

let pages: TrainingPages['pages'];
let within: TrainingPages['within'];
let build: TrainingPages['build'];
beforeAll(async () => {
  ({ pages, within, build } = await openTrainingPages());
});

it('Only who has a place at an event with a hidden place reads it and what to bring, and no map of others is told it.', async () => {
  const { gatheringId, links } = await build({ participants: [{}, { state: 'waiting' }] });
  await within(async (tx) => {
    await tx
      .updateTable('training.gathering')
      .set({ placeFor: 'participants', place: 'Dom mladih, Prishtinë' })
      .where('id', '=', gatheringId)
      .execute();
    await tx.updateTable('training.offer').set({ bring: 'An identity document.' }).execute();
  });
  const [has, waits] = await Promise.all(links.map((link) => pages.visit().go(`/registration/${link}`)));
  expect(has!.html).toContain('Dom mladih, Prishtinë');
  expect(has!.html).toContain('An identity document.');
  expect(has!.html).not.toMatch(/href="https?:/);
  expect(waits!.html).not.toMatch(/openstreetmap|Dom mladih|An identity document/);
});

it('Nobody is led to a map of an event that is held online alone.', async () => {
  const { gatheringId, links } = await build({});
  const page = async () => (await pages.visit().go(`/registration/${links[0]}`)).html;
  expect(await page()).toMatch(/href="https:\/\/www\.openstreetmap\.org\/search\?query=[^"]+"/);
  await within((tx) =>
    tx.updateTable('training.session').set({ online: true }).where('gatheringId', '=', gatheringId).execute(),
  );
  expect(await page()).not.toContain('openstreetmap');
});
