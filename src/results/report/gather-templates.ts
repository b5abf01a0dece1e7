import { type ActionDefinition, listDocuments, listTemplates } from '../../action/index.ts';
import { namesOfTemplate } from '../../platform/documents/templates/template.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { readTemplate, type TemplateStore } from './filled-templates.ts';
import { keysByName } from './template-names.ts';

/** A name of a template. `place`: it is not known, it is filled, or what it means does not fit there. */
export type FoundName = {
  readonly name: string;
  /** The key that it means; undefined where it is not known. */
  readonly key: string | undefined;
  readonly fits: boolean;
};
export type FoundTemplate = {
  readonly documentId: string;
  readonly title: string;
  readonly language: string;
  /** `held`: the scanner holds the file back; `unreadable`: it is damaged or locked. */
  readonly found: readonly FoundName[] | 'held' | 'unreadable';
};

/** The templates that this reader may open, each with the names that were found in it. */
export async function gatherTemplates(
  { tx, actor, actionId }: { readonly tx: Tx; readonly actor: Actor | undefined; readonly actionId: string },
  definition: ActionDefinition,
  store: TemplateStore,
): Promise<FoundTemplate[]> {
  const readable = await listDocuments(tx, actor, { actionId, kinds: ['template'] });
  const keyOf = keysByName(definition);
  const found: FoundTemplate[] = [];
  for (const template of await listTemplates(tx, { actionId })) {
    if (!readable.some(({ id }) => id === template.documentId)) continue;
    const content = await readTemplate(template, store);
    const names = content && (await namesOfTemplate(content));
    const { documentId, title, language } = template;
    found.push({
      ...{ documentId, title, language },
      found: names
        ? names.map(({ name, place }) => {
            const key = keyOf(name);
            const fits = place === 'block' || place === (key?.startsWith('table:') ? 'table' : 'text');
            return { name, key, fits };
          })
        : content
          ? 'unreadable'
          : 'held',
    });
  }
  return found;
}
