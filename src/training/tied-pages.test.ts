import { expect, it } from 'vitest';
import { faultsOf } from '../../tests/support/pages.tsx';
import { openTrainingPages } from '../../tests/support/training-pages.ts';
import { buildCheckIn } from './attendance-list/testing.ts';

it('staff say for which organisation of the registry somebody comes, and what was chosen wrongly is refused', async () => {
  const { cast, pages, within, build } = await openTrainingPages();
  const own = await build({
    days: ['2026-03-02'],
    participants: [{ organisationName: 'Бриџ јут центар' }, { organisationName: 'Bridge Youth Center' }],
  });
  await within((tx) =>
    buildCheckIn(tx, {
      gatheringId: own.gatheringId,
      participantId: own.participantIds[0]!,
      recordedBy: cast.elira.personId,
      day: '2026-03-02',
    }),
  );
  const elira = pages.visit(cast.elira);
  // Who is counted by names is not counted by hand: the page leads to the list.
  const byCounts = await elira.go(`/staff/gatherings/${own.gatheringId}/attendance`);
  expect(byCounts.html).toContain(`href="/staff/gatherings/${own.gatheringId}/attendance-list"`);
  expect(byCounts.html).not.toContain('name="women-');
  const list = `/staff/gatherings/${own.gatheringId}/participants`;
  const before = await elira.go(list);
  expect(before.html.match(/Not linked yet/g)).toHaveLength(2);
  const form = await elira.go(`/staff/participants/${own.participantIds[1]}/organisation`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain(`value="${cast.organisations.cso}"`);
  expect(form.html).toContain('Similar to the name given');
  expect((await elira.send({})).status).toBe(422);
  const tied = await elira.send({ choice: cast.organisations.cso });
  expect(tied.path).toBe(list);
  expect(tied.html.match(/Not linked yet/g)).toHaveLength(1);
  expect(tied.html).toMatch(/In the registry: <bdi>Bridge Youth Centre/);
  await elira.go(`/staff/participants/${own.participantIds[0]}/organisation`);
  const none = await elira.send({ choice: 'none' });
  expect(none.html).not.toContain('Not linked yet');
  expect(none.html).toContain('No organisation in the registry');
});
