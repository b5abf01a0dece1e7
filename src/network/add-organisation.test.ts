import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { addOrganisation } from './add-organisation.ts';
import { findOrganisation } from './queries.ts';
import { newInstitutionForm } from './schema.ts';

const form = newInstitutionForm.parse({ name: 'Agency for Guardianship', website: 'agency.example' });

describe('adding an institution', () => {
  it('is refused to all but programme managers and grant officers', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.fatos, cast.goran, cast.hana, cast.ivo])
        await expect(addOrganisation(cast.work(actor), form)).rejects.toMatchObject({
          code: 'not_permitted',
        });
    }));

  it('is refused for a number that another one of the jurisdiction has', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const numbered = { ...form, jurisdiction: 'RS' as const, registrationNumber: '5' };
      await addOrganisation(cast.work(cast.elira), numbered);
      await expect(addOrganisation(cast.work(cast.elira), numbered)).rejects.toMatchObject({
        code: 'registration_number_taken',
      });
    }));

  it('makes one that is in the registry at once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await addOrganisation(cast.work(cast.ana), form);
      expect(await findOrganisation(tx, cast.actionId, id)).toMatchObject({
        kind: 'institution',
        associate: false,
        jurisdiction: null,
        website: 'https://agency.example',
      });
    }));
});
