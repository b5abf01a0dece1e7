import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustBeFree } from './add-module.ts';
import { keepModules } from './permissions.ts';
import { lockModule, updateModule } from './queries.ts';
import type { ModuleForm } from './schema.ts';

/** Changes a module, or retires it. Problems: `not_permitted`, `changed_meanwhile`, `module_code_taken`. */
export async function editModule(
  work: Work,
  { moduleId, form }: { moduleId: string; form: ModuleForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const module = await lockModule(tx, actionId, moduleId);
  mustBeAbleTo(actor, keepModules, undefined);
  const { version, code, title, objectives, minutes, retired } = form;
  if (version !== module.version) throw problem('changed_meanwhile');
  await mustBeFree(work, code, moduleId);
  const retiredAt = retired ? (module.retiredAt ?? now) : null;
  await updateModule(tx, moduleId, { code, title, objectives, minutes, retiredAt }, now);
  await audit(work, 'module.edit', { kind: 'module', id: moduleId }, { version: version + 1 });
}
