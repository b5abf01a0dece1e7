import { expect, it } from 'vitest';
import { faultsOf } from '../../tests/support/pages.tsx';
import { openTrainingPages, secret } from '../../tests/support/training-pages.ts';
import { buildCheckIn } from './attendance-list/testing.ts';
import { buildParticipant } from './participants/testing.ts';

it('taking part is told apart on the page of the training by kind of organisation and sex, once somebody was noted', async () => {
  const { cast, training, pages, within } = await openTrainingPages();
  const here = `/staff/gatherings/${training.gatheringId}`;
  const elira = pages.visit(cast.elira);
  expect((await elira.go(here)).html).not.toContain('People by type of organisation and sex');
  const { id } = await within((tx) =>
    buildParticipant(tx, {
      actionId: cast.actionId,
      gatheringId: training.gatheringId,
      sex: 'x',
      organisationKind: 'institution',
      institutionKind: 'border_police',
      secret,
    }),
  );
  const recordedBy = cast.elira.personId;
  await within((tx) =>
    buildCheckIn(tx, { gatheringId: training.gatheringId, participantId: id, recordedBy }),
  );
  const landed = await elira.go(here);
  const { html } = landed;
  const table = html.slice(html.indexOf('People by type of organisation and sex'));
  const cells = [...table.slice(0, table.indexOf('</table>')).matchAll(/<t[dh][^>]*>([^<]*)/g)];
  expect(cells.map(([, text]) => text!.trim()).slice(-8)).toEqual([
    'Border police',
    '0',
    '0',
    '1',
    'Total',
    '0',
    '0',
    '1',
  ]);
  expect(await faultsOf(landed)).toEqual([]);
});
