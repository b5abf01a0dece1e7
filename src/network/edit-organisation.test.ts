import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import type { Actor } from '../platform/permissions.ts';
import { editOrganisation } from './edit-organisation.ts';
import { typedOf } from './profile-values.ts';
import { findOrganisation, listOrganisations } from './queries.ts';
import { type OrganisationForm, organisationForm } from './schema.ts';
import { buildOrganisation } from './testing.ts';

const form = (typed: Partial<OrganisationForm> = {}): OrganisationForm => ({
  ...organisationForm.parse({ version: '1', name: 'Bridge Youth Centre', jurisdiction: 'RS' }),
  ...typed,
});

describe('changing the profile of an organisation', () => {
  it('is refused to everybody but its own people, and of institutions to those who run the Action', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, partner, institution } = cast.organisations;
      const attempts: [Actor, string][] = [
        [cast.foreign.besa, cso],
        [cast.dragan, cso],
        [cast.ana, cso],
        [cast.elira, cso],
        [cast.ivo, cso],
        [cast.goran, institution],
        [cast.besa, institution],
        [cast.foreign.dragan, institution],
        [cast.elira, partner],
      ];
      for (const [actor, organisationId] of attempts)
        await expect(
          editOrganisation(cast.work(actor), { organisationId, form: form() }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('is refused when somebody else saved since the form was shown', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const organisationId = cast.organisations.cso;
      await editOrganisation(cast.work(cast.besa), { organisationId, form: form({ municipality: 'Šabac' }) });
      await expect(
        editOrganisation(cast.work(cast.bora), { organisationId, form: form({ municipality: 'Niš' }) }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      const stored = await findOrganisation(tx, cast.actionId, organisationId);
      expect(stored).toMatchObject({ municipality: 'Šabac', version: 2 });
    }));

  it('is refused without a jurisdiction, and with the number of another organisation of it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const organisationId = cast.organisations.cso;
      await buildOrganisation(tx, { actionId: cast.actionId, registrationNumber: '17/99' });
      const work = cast.work(cast.besa);
      await expect(
        editOrganisation(work, { organisationId, form: form({ jurisdiction: null }) }),
      ).rejects.toMatchObject({ code: 'organisation_needs_jurisdiction' });
      await expect(
        editOrganisation(work, { organisationId, form: form({ registrationNumber: '17/99' }) }),
      ).rejects.toMatchObject({ code: 'registration_number_taken', field: 'registrationNumber' });
    }));

  it('is found under its new names in every script, and audited', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await editOrganisation(cast.work(cast.bora), {
        organisationId: cast.organisations.cso,
        form: form({ name: 'Омладински центар Ђаковачка', otherNames: ['Qendra Rinore'] }),
      });
      for (const q of ['djakovacka', 'Đakovačka omladinski', 'qendra', 'ЦЕНТАР'])
        expect((await listOrganisations(tx, cast.actionId, { q })).map(({ name }) => name)).toEqual([
          'Омладински центар Ђаковачка',
        ]);
      expect(await listOrganisations(tx, cast.actionId, { q: 'bridge youth' })).toEqual([]);
      const entries = await tx.selectFrom('platform.auditEntry').select('word').execute();
      expect(entries).toEqual([{ word: 'organisation.edit' }]);
    }));

  it('leaves the names that the Action’s definition gives', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const organisationId = cast.organisations.institution;
      await tx
        .updateTable('network.organisation')
        .set({ key: 'ministry' })
        .where('id', '=', organisationId)
        .execute();
      await editOrganisation(cast.work(cast.ana), {
        organisationId,
        form: form({ name: 'Ministry of Nothing', municipality: 'Beograd' }),
      });
      const stored = await findOrganisation(tx, cast.actionId, organisationId);
      expect(stored).toMatchObject({ name: 'Ministry of Bridges', municipality: 'Beograd' });
      expect(typedOf(stored!)).toMatchObject({ version: '2', municipality: 'Beograd' });
    }));

  it('is how the programme manager tells the public how to reach a partner', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const organisationId = cast.organisations.partner;
      await editOrganisation(cast.work(cast.ana), {
        organisationId,
        form: form({ name: 'Group 484', contactEmail: 'office@example.org' }),
      });
      const published = await tx
        .selectFrom('published.organisation')
        .select(['name', 'contactEmail'])
        .where('id', '=', organisationId)
        .execute();
      expect(published).toEqual([{ name: 'Group 484', contactEmail: 'office@example.org' }]);
    }));
});
