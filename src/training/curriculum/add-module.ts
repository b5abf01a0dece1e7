import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { keepModules } from './permissions.ts';
import { insertModule, isCodeTaken } from './queries.ts';
import type { ModuleForm } from './schema.ts';

/** Adds a module to the curriculum. Returns its id. Problems: `not_permitted`, `module_code_taken`. */
export async function addModule(work: Work, { form }: { form: ModuleForm }): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, keepModules, undefined);
  const { code, title, objectives, minutes } = form;
  await mustBeFree(work, code);
  const id = newId();
  await insertModule(tx, {
    id,
    actionId,
    code,
    title,
    objectives,
    minutes,
    createdBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'module.add', { kind: 'module', id });
  return id;
}

/** A code stands for one module. Problem: `module_code_taken`. */
export async function mustBeFree({ tx, actionId }: Work, code: string, but?: string): Promise<void> {
  if (await isCodeTaken(tx, actionId, code, but)) throw problem('module_code_taken', {}, { field: 'code' });
}
