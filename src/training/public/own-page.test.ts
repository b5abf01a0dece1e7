import { beforeAll, expect, it } from 'vitest';
import { openTrainingPages, type TrainingPages } from '../../../tests/support/training-pages.ts';

let pages: TrainingPages['pages'];
let within: TrainingPages['within'];
let build: TrainingPages['build'];
let cast: TrainingPages['cast'];
beforeAll(async () => {
  ({ pages, within, build, cast } = await openTrainingPages());
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

it('Everybody reads on the page of an event what to bring; where its place is hidden, only who has a place and the staff do.', async () => {
  const { gatheringId } = await build({});
  const set = (placeFor: 'everybody' | 'participants', bring: string) =>
    within(async (tx) => {
      await tx.updateTable('training.gathering').set({ placeFor }).where('id', '=', gatheringId).execute();
      await tx.updateTable('training.offer').set({ bring }).where('gatheringId', '=', gatheringId).execute();
    });
  const page = async () => (await pages.visit().go(`/events/${gatheringId}`)).html;
  await set('everybody', '');
  expect(await page()).not.toContain('What to bring');
  await set('everybody', 'A laptop.');
  expect(await page()).toMatch(/What to bring<\/dt>.*A laptop\./);
  await set('participants', 'A laptop. The door is in the yard of Dom mladih.');
  expect(await page()).not.toMatch(/What to bring|laptop|Dom mladih/);
  const staff = await pages.visit(cast.elira).go(`/staff/gatherings/${gatheringId}`);
  expect(staff.html).toMatch(/What to bring<\/dt>.*A laptop\./);
});
