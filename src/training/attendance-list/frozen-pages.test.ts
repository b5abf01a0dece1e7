import { expect, it } from 'vitest';
import { faultsOf } from '../../../tests/support/pages.tsx';
import { openTrainingPages } from '../../../tests/support/training-pages.ts';
import { freezeAutumn } from '../../action/budget/testing.ts';

it('The pages of scanning lead to the entry by hand once the period of the event was frozen', async () => {
  const { cast, within, training, pages } = await openTrainingPages();
  const list = `/staff/gatherings/${training.gatheringId}/attendance-list`;
  const card = `/check-in/${training.participantIds[0]}`;
  const elira = pages.visit(cast.elira);
  const leads = async (path: string) => (await elira.go(path)).html.includes(`href="${list}/by-hand"`);
  const presses = async () => (await elira.go(card)).html.includes('name="half_day"');
  expect([await leads(card), await presses()]).toEqual([false, true]);
  await within((tx) => freezeAutumn(tx, cast, '2026-11-27T20:00:00.000Z'));
  expect([await leads(card), await presses()]).toEqual([true, false]);
  const scan = await elira.go(`${list}/scan`);
  expect(scan.html).toContain('You can no longer scan codes');
  expect(await leads(`${list}/scan`)).toBe(true);
  expect(await faultsOf(scan)).toEqual([]);
});
