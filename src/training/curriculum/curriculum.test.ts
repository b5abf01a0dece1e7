import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildTraining } from '../participants/testing.ts';
import { addModule } from './add-module.ts';
import { editModule } from './edit-module.ts';
import { listModules } from './queries.ts';
import { moduleForm } from './schema.ts';

const form = (typed: Record<string, string> = {}) =>
  moduleForm.parse({
    version: '1',
    code: 'A-1',
    title: 'Two words, two crimes',
    objectives: 'Tell smuggling from trafficking\r\nKnow what follows from each',
    minutes: '90',
    ...typed,
  });

describe('the curriculum', () => {
  it('is written by officers of the Action, and no code stands for two modules', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.dragan, cast.fatos, cast.goran])
        await expect(addModule(cast.work(actor), { form: form() })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await addModule(cast.work(cast.elira), { form: form() });
      await expect(addModule(cast.work(cast.ana), { form: form() })).rejects.toMatchObject({
        code: 'module_code_taken',
      });
      const moduleId = await addModule(cast.work(cast.ana), { form: form({ code: 'A-2' }) });
      await expect(
        editModule(cast.work(cast.ana), { moduleId, form: form({ code: 'A-1' }) }),
      ).rejects.toMatchObject({ code: 'module_code_taken' });
    }));

  it('keeps a retired module for the trainings that had it, and what two people changed at once is not lost', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { moduleId } = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      await editModule(cast.work(cast.elira), { moduleId, form: form({ retired: 'yes' }) });
      await expect(
        editModule(cast.work(cast.ana), { moduleId, form: form({ title: 'Three words' }) }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      expect(await listModules(tx, cast.actionId)).toMatchObject([
        { id: moduleId, trainings: 1, retiredAt: '2026-11-25T12:00:00.000Z', version: 2 },
      ]);
    }));
});
