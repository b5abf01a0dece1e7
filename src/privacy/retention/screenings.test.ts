import { expect, it } from 'vitest';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildOfficer } from '../../grants/officers/testing.ts';
import { buildList } from '../../grants/screening/testing.ts';
import { buildPublishedCall, buildSubmitted } from '../../grants/testing.ts';
import { purges } from './queries.ts';

it(
  'The names of a screening go with the last application of its organisation, and never before.',
  staged(async (cast) => {
    const tx = tables(cast);
    const call = await buildPublishedCall(cast);
    const first = await buildSubmitted(cast, call);
    const last = await buildSubmitted(cast, await buildPublishedCall(cast));
    await buildOfficer(cast);
    await buildList(cast, { rows: [{ name: 'Vesna Mostarac' }] });
    const named = async () => ({
      hits: await tx.selectFrom('grants.screeningHit').select(['name', 'listedName', 'state']).execute(),
      screened: await tx.selectFrom('grants.screening').select('screened').execute(),
      officers: await tx.selectFrom('grants.officer').select('name').execute(),
    });
    const before = await named();
    expect(JSON.stringify(before).match(/Vesna/g)).toHaveLength(4);
    await purges.applications(tx, [first.applicationId], '2029-02-10T12:00:00.000Z');
    expect(await named()).toEqual(before);
    await purges.applications(tx, [last.applicationId], '2029-02-10T12:00:00.000Z');
    expect(await named()).toEqual({
      hits: [{ name: '', listedName: '', state: 'waiting' }],
      screened: [{ screened: [] }],
      officers: [],
    });
  }),
);
