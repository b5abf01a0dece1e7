import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { hashOfForm } from './canonical.ts';
import { publishForm } from './publish-form.ts';
import { findForm, getForm, latestForm, listForms } from './queries.ts';
import { buildForm } from './testing.ts';

describe('publishing a form', () => {
  it('is refused to those who only use it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const person of [cast.besa, cast.elira, cast.cene, cast.goran]) {
        await expect(publishForm(cast.work(person), buildForm())).rejects.toMatchObject({
          code: 'not_permitted',
        });
      }
    }));

  it('never changes a version that is there, and never goes back', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.ana);
      await publishForm(work, buildForm({ version: 2 }));
      const other = buildForm({ version: 2, title: { en: 'Another' } });
      await expect(publishForm(work, other)).rejects.toMatchObject({ code: 'form_version_taken' });
      await expect(publishForm(work, buildForm({ version: 1 }))).rejects.toMatchObject({
        code: 'form_version_taken',
      });
    }));

  it('is refused for a test of a training, which is kept with its training', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const test = buildForm({ purpose: 'test' });
      await expect(publishForm(cast.work(cast.ana), test)).rejects.toThrow('purpose: one of application');
    }));

  it('may not turn an application into a report', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await publishForm(cast.work(cast.ana), buildForm());
      const report = buildForm({ version: 2, purpose: 'report' });
      await expect(publishForm(cast.work(cast.ana), report)).rejects.toMatchObject({
        code: 'form_purpose_changed',
      });
    }));

  it('stores the version with its hash, once, and the list shows the latest', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.ana);
      const id = await publishForm(work, buildForm());
      expect(await publishForm(work, buildForm())).toBe(id);
      const second = await publishForm(work, buildForm({ version: 2 }));
      expect(await getForm(tx, id)).toMatchObject({
        version: 1,
        sha256: hashOfForm(buildForm()),
        definition: buildForm(),
      });
      expect((await latestForm(tx, cast.actionId, 'test_form', 'application'))!.id).toBe(second);
      expect(await latestForm(tx, cast.actionId, 'test_form', 'report')).toBeUndefined();
      expect(await listForms(tx, cast.actionId)).toMatchObject([{ id: second, version: 2, versions: 2 }]);
      expect(await listForms(tx, cast.actionId, 'report')).toEqual([]);
    }));

  it('a missing one is absent for find and a problem for get', () =>
    rolledBack(async (tx) => {
      const missing = '00000000-0000-4000-8000-000000000000';
      expect(await findForm(tx, missing)).toBeUndefined();
      await expect(getForm(tx, missing)).rejects.toMatchObject({ code: 'not_found', status: 404 });
    }));
});
