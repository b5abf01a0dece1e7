import { expect, it } from 'vitest';
import { openTrainingPages } from '../../../tests/support/training-pages.ts';

it('Cancelling a place and deleting data are told apart before either is pressed, each called by what it does.', async () => {
  const { pages, build, cast } = await openTrainingPages();
  const { gatheringId, participantIds } = await build({
    participants: [{}, { state: 'waiting' }, { state: 'invited' }],
  });
  const elira = pages.visit(cast.elira);
  const path = `/staff/gatherings/${gatheringId}/participants`;
  const { html } = await elira.go(path);
  const ways = html.indexOf('“Cancel the place”: the person does not come.');
  expect(ways).toBeGreaterThan(0);
  expect(html.indexOf('“Delete personal data”: only if the person asks for it.')).toBeGreaterThan(ways);
  expect(html.indexOf('<table')).toBeGreaterThan(ways);
  // What is pressed says what happens in the state of the one it is pressed for, and the words above the button what comes of it.
  const words = [
    ['Cancel the place', 'The place is free at once', 'Yes, cancel the place'],
    ['Remove from the waiting list', 'no longer waits', 'Yes, remove from the waiting list'],
    ['Withdraw the invitation', 'can no longer be accepted', 'Yes, withdraw the invitation'],
  ];
  for (const [at, id] of participantIds.entries()) {
    const form = html.indexOf(`action="/staff/participants/${id}/cancel"`);
    const before = html.slice(html.lastIndexOf('<details', form), form);
    const [summary, what, button] = words[at]!;
    expect(before).toContain(`>${summary}<`);
    expect(before).toContain(what!);
    expect(html.slice(form, html.indexOf('</form>', form))).toContain(button!);
    expect(html).toContain(`href="/staff/participants/${id}/take-out"`);
  }
  expect(html).not.toMatch(/Delete the name|Remove this participant/);
  expect((await elira.go(`/staff/participants/${participantIds[0]}/take-out`)).html).toContain(
    'Delete personal data only when the participant asks',
  );
});
