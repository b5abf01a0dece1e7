import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { recordOutputPermission } from './permissions.ts';
import { countChoices } from './queries.ts';
import { insertOutput } from './queries-outputs.ts';
import type { OutputForm } from './schema.ts';

/**
 * Records a publication and the organisations that wrote it together. Returns its id.
 * Problems: `not_permitted`, `output_in_future`, `organisation_not_known`.
 */
export async function recordOutput(work: Work, form: OutputForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordOutputPermission, undefined);
  const { organisationIds, title, kind, publishedOn, url } = form;
  if (publishedOn > dayIn(zone, now)) throw problem('output_in_future', {}, { field: 'published_on' });
  if ((await countChoices(tx, actionId, organisationIds)) !== organisationIds.length)
    throw problem('organisation_not_known', {}, { field: 'author-0' });
  const id = newId();
  await insertOutput(
    tx,
    { id, actionId, title, kind, publishedOn, url, recordedBy: actor.personId, createdAt: now },
    organisationIds,
  );
  await audit(work, 'output.record', { kind: 'output', id }, { kind, organisations: organisationIds.length });
  return id;
}
