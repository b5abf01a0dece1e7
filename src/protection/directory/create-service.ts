import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { createPermission } from './permissions.ts';
import { insertService } from './queries.ts';
import { mustBeReachable } from './rules.ts';
import { type DirectoryKeys, sealDiscreet } from './seal.ts';
import { areaOf, contentOf, type Writing } from './written.ts';

/** A draft, public to nobody. Problems: `service_area_missing`, `service_area_known`, and what `mustBeReachable` says. */
export async function createService(work: Work, keys: DirectoryKeys, writing: Writing): Promise<string> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, createPermission, undefined);
  mustBeReachable(writing.form.content);
  const area = await areaOf(work, writing.form);
  const id = newId();
  await insertService(tx, {
    ...{ id, actionId, areaId: area.id, jurisdiction: area.jurisdiction },
    ...{ content: contentOf(writing), writerId: actor.organisationId },
    discreet: sealDiscreet(keys, id, writing.form.discreet),
  });
  await audit(work, createPermission.name, { kind: 'service', id });
  return id;
}
