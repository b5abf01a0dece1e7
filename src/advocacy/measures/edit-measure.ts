import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { editMeasurePermission } from './permissions.ts';
import { lockMeasure, updateMeasure } from './queries.ts';
import type { MeasureForm } from './schema.ts';

/** Corrects a measure or says how far it is. Problems: `not_permitted`, `changed_meanwhile`. */
export async function editMeasure(
  work: Work,
  { measureId, form }: { measureId: string; form: MeasureForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const measure = await lockMeasure(tx, actionId, measureId);
  mustBeAbleTo(actor, editMeasurePermission, measure);
  const { version, ...values } = form;
  if (version !== measure.version) throw problem('changed_meanwhile');
  await updateMeasure(tx, measureId, values, now);
  await audit(
    work,
    'measure.edit',
    { kind: 'measure', id: measureId },
    { version: version + 1, state: form.state },
  );
}
