import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { listMetWith } from '../../network/queries-engagement.ts';
import { linkOffices } from './link-offices.ts';
import { findEngagement } from './queries.ts';
import { buildEngagement } from './testing.ts';
import { withdrawEngagement } from './withdraw-engagement.ts';

it('An office names the institution of the registry by its name, whose page then lists what was said to it', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const institution = await tx
      .selectFrom('network.organisation')
      .select(['id', 'name'])
      .where('id', '=', cast.organisations.institution)
      .executeTakeFirstOrThrow();
    const cso = await tx
      .selectFrom('network.organisation')
      .select('name')
      .where('id', '=', cast.organisations.cso)
      .executeTakeFirstOrThrow();
    const typed = [`  ${institution.name.toUpperCase()} `, cso.name, 'Board of nothing'];
    const offices = typed.map((name) => ({ office: 'Head', institution: name }));
    // A CSO is no institution, and a text of one's own stays one.
    expect((await linkOffices(cast.work(cast.elira), offices)).map((one) => one.organisationId)).toEqual([
      institution.id,
      null,
      null,
    ]);
    const engagementId = await buildEngagement(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId, sideId: cast.organisations.partner },
      offices,
    });
    const found = await findEngagement(tx, cast.actionId, engagementId);
    expect(found!.offices[0]).toMatchObject({ institution: typed[0], organisationId: institution.id });
    expect(await listMetWith(tx, [institution.id])).toMatchObject([{ id: engagementId }]);
    expect(await listMetWith(tx, [cast.organisations.cso])).toEqual([]);
    await withdrawEngagement(cast.work(cast.elira), { engagementId, reason: 'Wrong.' });
    expect(await listMetWith(tx, [institution.id])).toEqual([]);
  }));
