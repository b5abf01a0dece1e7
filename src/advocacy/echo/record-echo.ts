import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { echoPermissions } from './permissions.ts';
import { insertEcho, listEchoed } from './queries.ts';
import { mustHaveAppeared } from './rules.ts';
import type { EchoForm } from './schema.ts';

/** Records what a medium made of a publication. Returns its id. Problems: `not_permitted`, `echo_in_future`, `echo_of_nothing`. */
export async function recordEcho(work: Work, form: EchoForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, echoPermissions.record, undefined);
  mustHaveAppeared(form.appearedOn, dayIn(zone, now));
  const echoed = await listEchoed(tx, actionId);
  if (!echoed.some(({ id }) => id === form.materialId))
    throw problem('echo_of_nothing', {}, { field: 'material' });
  const id = newId();
  await insertEcho(tx, { ...form, id, actionId, recordedBy: actor.personId, createdAt: now });
  await audit(work, 'media_echo.record', { kind: 'media_echo', id }, { language: form.language });
  return id;
}
