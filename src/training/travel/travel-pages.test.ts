import { beforeAll, expect, it } from 'vitest';
import { faultsOf } from '../../../tests/support/pages.tsx';
import { openTrainingPages, type TrainingPages } from '../../../tests/support/training-pages.ts';
import { findOffer } from '../programme/queries.ts';

let pages: TrainingPages['pages'];
let within: TrainingPages['within'];
let build: TrainingPages['build'];
let cast: TrainingPages['cast'];
beforeAll(async () => {
  ({ pages, within, build, cast } = await openTrainingPages());
});

it('An organiser offers nights and a refund, a participant asks for both, and the organiser sees and takes away the totals.', async () => {
  const { gatheringId, links } = await build({});
  const [own, staff] = [`/registration/${links[0]}`, `/staff/gatherings/${gatheringId}`];
  const somebody = pages.visit();
  const elira = pages.visit(cast.elira);
  expect((await somebody.go(own)).html).not.toContain('Travel and accommodation');
  expect((await somebody.go(`${own}/travel`)).status).toBe(409);
  expect((await elira.go(`${staff}/participants`)).html).not.toContain('Travel and accommodation');

  const form = await elira.go(`${staff}/offer`);
  expect(form.html).toContain('25 November 2026 to 26 November 2026');
  await elira.send({ registration: 'open', places: '20', 'nights[]': ['-1', '0'], travel_up_to: '40' });
  const { nights, travelUpToMinor } = (await within((tx) => findOffer(tx, gatheringId)))!;
  expect({ nights, travelUpToMinor }).toEqual({ nights: [-1, 0], travelUpToMinor: 4000 });

  const open = await somebody.go(`/events/${gatheringId}`);
  expect(open.html).toContain('The organisers offer accommodation for 2 nights.');
  expect(open.html).toContain('Once you have a place, you say on your own page what you need.');
  expect(await faultsOf(open)).toEqual([]);
  const offered = await somebody.go(own);
  expect(offered.html).toContain('The organisers offer accommodation for 2 nights.');
  const asked = await somebody.go(`${own}/travel`);
  expect(await faultsOf(asked)).toEqual([]);
  const unsaid = await somebody.send({ 'nights[]': ['0'], cost: '55,50' });
  expect([unsaid.status, unsaid.html.includes('value="55,50"')]).toEqual([422, true]);
  const said = await somebody.send({ 'nights[]': ['-1', '0'], way: 'bus', cost: '55,50' });
  expect([said.path, said.html.includes('Bus')]).toEqual([own, true]);

  const seen = await elira.go(`${staff}/participants`);
  expect(await faultsOf(seen)).toEqual([]);
  expect(seen.html).toMatch(/Number of nights<\/th>.*?>2</);
  expect(seen.html).toMatch(/Estimated refund<\/th>.*?40\.00/);

  expect((await somebody.go(own)).html).toContain('The organisers have not booked this yet.');
  expect(seen.html).toContain('Mark as booked for 1 person');
  await elira.go(`${staff}/participants`);
  const booked = await elira.press(`${staff}/travel/book`);
  expect([booked.path, booked.html.includes('Mark as booked')]).toEqual([`${staff}/participants`, false]);
  expect((await somebody.go(own)).html).toContain('The organisers booked this on');

  // Where nothing is offered any more, the answer is seen by its person alone, who can delete it.
  await within((tx) =>
    tx
      .updateTable('training.offer')
      .set({ nights: [], travelUpToMinor: null })
      .where('gatheringId', '=', gatheringId)
      .execute(),
  );
  expect((await elira.go(`${staff}/participants`)).html).not.toContain('Estimated refund');
  const ended = await somebody.go(own);
  expect(ended.html).toContain('The organisers no longer offer accommodation or refund travel.');
  expect(await faultsOf(ended)).toEqual([]);
  const deleted = await somebody.press(`${own}/travel`);
  expect([deleted.path, deleted.html.includes('no longer offer accommodation')]).toEqual([own, false]);
  expect(pages.errors).toEqual([]);
});
