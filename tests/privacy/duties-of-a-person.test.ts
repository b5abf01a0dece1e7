import { expect, it } from 'vitest';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import { listAppointed } from '../../src/privacy/access/queries.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import { castOf } from '../support/cast.ts';
import { rolledBack } from '../support/database.ts';

it('A person’s page names a protection duty that they can use now, as it names the cases they handle, and to the officer alone.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { actionId, besa, elira, hana, now } = { ...cast, now: '2026-11-25T12:00:00Z' };
    const seenBy = (actor: typeof hana, personId = besa.personId) =>
      asSeenBy(tx, actor, () => listAppointed(tx, { actionId, personId, now }));
    expect(await seenBy(hana)).toEqual([]);
    const of = { actionId, personId: besa.personId, organisationId: besa.organisationId! };
    await buildDuty(tx, { ...of, duty: 'keeper' });
    await buildDuty(tx, { ...of, duty: 'reader', state: 'proposed' });
    expect(await seenBy(hana)).toEqual([{ kind: 'duty', about: 'keeper' }]);
    // What only proposed is, or of a person who may not have it now, opens nothing; and nobody but the officer learns of it here.
    for (const other of [elira, cast.ana, cast.ivo, cast.foreign.elira, besa])
      expect(await seenBy(other)).toEqual([]);
    await tx.updateTable('people.person').set({ disabledAt: now }).where('id', '=', besa.personId).execute();
    expect(await seenBy(hana)).toEqual([]);
  }));
