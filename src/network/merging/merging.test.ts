import { seenOfSides, sidesOf } from './sides.ts';
// @second-database: row security

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { editOrganisation } from '../edit-organisation.ts';
import { typedOf } from '../profile-values.ts';
import { findOrganisation, listChoices, listOrganisations } from '../queries.ts';
import { organisationForm } from '../schema.ts';
import { buildOrganisation } from '../testing.ts';
import { pairsOf } from './likeness.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { listAliases, listCandidates, listMerges } from './queries.ts';
import { tellApart } from './tell-apart.ts';
import { undoMerge } from './undo-merge.ts';

const reason = 'Both write from one address.';
async function three(tx: Tx, cast: Cast) {
  const { actionId } = cast;
  const build = (name: string, registrationNumber: string | null = null) =>
    buildOrganisation(tx, { actionId, name, registrationNumber });
  return { a: await build('Most nade', '17'), b: await build('Мост наде'), c: await build('Bridge of Hope') };
}

describe('that two organisations are one', () => {
  it('is decided by nobody but the programme manager', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { a, b } = await three(tx, cast);
      for (const actor of [cast.elira, cast.besa, cast.ivo, cast.hana, cast.goran]) {
        await expect(
          mergeOrganisations(cast.work(actor), { aliasId: b, keptId: a, reason }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
        await expect(
          tellApart(cast.work(actor), { organisationId: b, otherId: a, reason }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      }
      const mergeId = await mergeOrganisations(cast.work(cast.ana), { aliasId: b, keptId: a, reason });
      await expect(undoMerge(cast.work(cast.elira), { mergeId })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await expect(
        mergeOrganisations(cast.work(cast.ana), { aliasId: newId(), keptId: a, reason }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }));

  it('leads from the alias to the kept one, over as many steps as were made, and back again in their order', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { a, b, c } = await three(tx, cast);
      const ana = cast.work(cast.ana);
      const led = async () =>
        Promise.all([a, b, c].map(async (id) => (await findOrganisation(tx, cast.actionId, id))!.mergedInto));
      const first = await mergeOrganisations(ana, { aliasId: b, keptId: a, reason });
      const second = await mergeOrganisations(ana, { aliasId: a, keptId: c, reason });
      expect(await led()).toEqual([c, c, null]);
      expect((await listAliases(tx, c)).map(({ id }) => id).sort()).toEqual([a, b].sort());
      expect((await listMerges(tx, cast.actionId, 9)).map(({ id }) => id).sort()).toEqual(
        [first, second].sort(),
      );
      await expect(undoMerge(ana, { mergeId: first })).rejects.toMatchObject({ code: 'merge_not_last' });
      await undoMerge(ana, { mergeId: second });
      expect(await led()).toEqual([null, a, null]);
      await undoMerge(ana, { mergeId: first });
      expect(await led()).toEqual([null, null, null]);
      await expect(undoMerge(ana, { mergeId: first })).rejects.toMatchObject({ code: 'merge_undone' });
    }));

  it('takes the alias out of the registry and out of what can be chosen, and nowhere else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { a, b } = await three(tx, cast);
      await mergeOrganisations(cast.work(cast.ana), { aliasId: b, keptId: a, reason });
      const names = (await listOrganisations(tx, cast.actionId, { q: 'most nade' })).map(({ id }) => id);
      expect(names).toEqual([a]);
      expect((await listChoices(tx, cast.actionId)).map(({ id }) => id)).not.toContain(b);
      expect(await findOrganisation(tx, cast.actionId, b)).toMatchObject({
        name: 'Мост наде',
        mergedInto: a,
      });
    }));

  it('lets the kept one take over the number of its alias, and is not undone while it has it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { a, b } = await three(tx, cast);
      const ana = cast.work(cast.ana);
      const mergeId = await mergeOrganisations(ana, { aliasId: a, keptId: b, reason });
      await tx
        .insertInto('people.membership')
        .values({
          id: newId(),
          actionId: cast.actionId,
          personId: cast.bora.personId,
          organisationId: b,
          role: 'cso_member',
          since: ana.now,
        })
        .execute();
      const bora = cast.work({ ...cast.bora, organisationId: b });
      const stored = (await findOrganisation(tx, cast.actionId, b))!;
      const form = organisationForm.parse({ ...typedOf(stored), registrationNumber: '17' });
      await editOrganisation(bora, { organisationId: b, form });
      await expect(undoMerge(ana, { mergeId })).rejects.toMatchObject({ code: 'registration_number_taken' });
    }));

  it('is not proposed again once somebody said that they are two', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { a, b } = await three(tx, cast);
      const open = async () =>
        pairsOf(await listCandidates(tx, cast.actionId))
          .filter(({ one, other }) => !one.apartFrom.includes(other.id))
          .map(({ one, other }) => [one.id, other.id].sort());
      expect(await open()).toEqual([[a, b].sort()]);
      await tellApart(cast.work(cast.ana), { organisationId: b, otherId: a, reason: 'Two offices.' });
      await tellApart(cast.work(cast.ana), { organisationId: a, otherId: b, reason: 'Said twice.' });
      expect(await open()).toEqual([]);
    }));

  it('opens no record to anybody: row security knows an organisation by its own id alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { rows } = await sql<{ policy: string }>`
        select schemaname || '.' || tablename as policy from pg_policies
        where coalesce(qual, '') || coalesce(with_check, '') ~ '\\m(merged_into|network\\.kin)\\M'`.execute(
        tx,
      );
      expect([cast.actionId.length, rows]).toEqual([36, []]);
    }));
});

it('Two organisations are one, or two, as they were shown side by side: what was changed meanwhile is read first', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { a, b, c } = await three(tx, cast);
    const ana = cast.work(cast.ana);
    const shown = async (ids: readonly string[]) => {
      const found = [];
      for (const id of ids) found.push((await findOrganisation(tx, cast.actionId, id))!);
      return seenOfSides(await sidesOf(tx, found));
    };
    const change = (id: string) =>
      tx.updateTable('network.organisation').set({ municipality: 'Niš' }).where('id', '=', id).execute();
    const pair = await shown([a, b]);
    expect(await shown([b, a])).toBe(pair);
    await change(b);
    const merge = (seen: string) => mergeOrganisations(ana, { aliasId: b, keptId: a, reason, seen });
    await expect(merge(pair)).rejects.toMatchObject({ code: 'changed_since_shown' });
    await merge(await shown([a, b]));

    const others = await shown([a, c]);
    await change(c);
    const apart = (seen: string) => tellApart(ana, { organisationId: a, otherId: c, reason, seen });
    await expect(apart(others)).rejects.toMatchObject({ code: 'changed_since_shown' });
    await apart(await shown([a, c]));
  }));
