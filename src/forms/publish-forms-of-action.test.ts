import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { publishFormsOfAction } from './publish-forms-of-action.ts';

it('is for those who may publish a form', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const asked = publishFormsOfAction(cast.work(cast.besa), 'actions/shbb');
    await expect(asked).rejects.toMatchObject({ code: 'not_permitted' });
  }));

it('publishes the forms of the Action’s folder once, however often it starts', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const first = await publishFormsOfAction(cast.work(cast.ana), 'actions/shbb');
    expect([...first.keys()]).toEqual([
      'application_national',
      'application_regional',
      'report_narrative',
      'training_evaluation',
      'visit_help',
      'visit_monitoring',
    ]);
    expect(await publishFormsOfAction(cast.work(cast.ana), 'actions/shbb')).toEqual(first);
  }));
