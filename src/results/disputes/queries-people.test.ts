import { expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildGathering, buildOrganisation, buildReport, buildSubGrant } from '../testing.ts';
import { findDispute, listCorrected } from './queries.ts';
import { listAnswerers, listRaiser } from './queries-people.ts';
import { buildDispute } from './testing.ts';

const definition = await loadAction('actions/shbb');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const leave = (tx: Tx, { personId }: Actor) =>
  tx.updateTable('people.membership').set({ until: noon }).where('personId', '=', personId).execute();
const disable = (tx: Tx, { personId }: Actor) =>
  tx.updateTable('people.person').set({ disabledAt: noon }).where('id', '=', personId).execute();

it(
  'People who left, or whose account is disabled, are told of no dispute',
  inCast(async (cast, tx) => {
    const record = `gathering.${await buildGathering(tx, cast)}`;
    const id = await buildDispute(cast.work(cast.foreign.elira), { record });
    await leave(tx, cast.fatos);
    await disable(tx, cast.filip);
    const told = (await listAnswerers(tx, cast.actionId, id)).map(({ personId }) => personId);
    const answerers = [cast.ana, cast.elira, cast.foreign.ana].map(({ personId }) => personId);
    expect(told.toSorted()).toEqual(answerers.toSorted());
    await leave(tx, cast.foreign.elira);
    expect(await listRaiser(tx, cast.actionId, id)).toEqual([]);
  }),
);

it(
  'Numbers of a report are answered by the partner that granted its sub-grant',
  inCast(async (cast, tx) => {
    const holder = await buildOrganisation(tx, cast.actionId);
    const agreementId = await buildSubGrant(tx, cast, holder);
    const reportId = await buildReport(tx, cast.actionId, agreementId, holder, { prevention: 40 });
    const id = await buildDispute(cast.work(cast.foreign.ana), {
      ...{ indicator: 'prevention_reached', record: `report_value.${reportId}` },
    });
    expect(await findDispute(tx, cast.actionId, id)).toMatchObject({ ownerId: cast.organisations.partner });
  }),
);

it(
  'A dispute is found in its own Action, and a correction at its own indicator alone',
  inCast(async (cast, tx) => {
    const id = await buildDispute(cast.work(cast.elira));
    const { actionId } = await castOf(tx, { definition });
    expect(await findDispute(tx, actionId, id)).toBeUndefined();
    await tx
      .updateTable('results.dispute')
      .set({
        ...{ state: 'changed', answer: 'changed', changeKind: 'value', answeredAt: noon },
        answeredBy: cast.ana.personId,
      })
      .where('id', '=', id)
      .execute();
    expect(await listCorrected(tx, cast.actionId, 'round_tables')).toMatchObject([{ id }]);
    expect(await listCorrected(tx, cast.actionId, 'trainings')).toEqual([]);
  }),
);
