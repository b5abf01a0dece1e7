import { audit } from '../../platform/audit/audit.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { FormDefinition } from '../definition.ts';
import { isMadeKey, makeFormKey } from '../made-keys.ts';
import { findFormOfAction, latestForm } from '../queries.ts';
import { mostSigns } from './edit-draft.ts';
import { draftPermissions } from './permissions.ts';
import { findOpenDraft, insertDraft } from './queries.ts';
import { lockMaker } from './queries-maker.ts';
import { languagesOf } from './texts.ts';

export const madePurposes = ['application', 'report', 'visit'] as const;
export type MadePurpose = (typeof madePurposes)[number];
/** What a draft begins with: nothing, a copy of a version as a form of its own, or the newest version of a form that was made here. */
export type Beginning =
  | {
      readonly from: 'nothing';
      readonly purpose: MadePurpose;
      readonly title: string;
      readonly origin: string;
    }
  | { readonly from: 'copy'; readonly formId: string; readonly title: string }
  | { readonly from: 'version'; readonly formId: string };

/**
 * Begins a draft for the partner of the person. Returns its id. Problems: `not_permitted`, `form_unknown`, `form_of_files` (its next
 * version comes with the Action), `form_draft_open` (its next version is being made already).
 */
export async function startDraft(work: Work, beginning: Beginning): Promise<string> {
  mustBeAbleTo(work.actor, draftPermissions.start, undefined);
  if (beginning.from === 'nothing') {
    const { purpose, title, origin } = beginning;
    const empty = { key: makeFormKey(), version: 1, purpose, sections: [] };
    return insertBegun(work, { ...empty, title: { en: title }, origin: { en: origin } }, null);
  }
  const source = await findFormOfAction(work.tx, work.actionId, beginning.formId);
  if (!source) throw problem('form_unknown', {}, { field: 'source' });
  if (beginning.from === 'copy') {
    if (!madePurposes.some((one) => one === source.purpose)) throw problem('form_not_copied');
    const title = { ...source.definition.title, en: beginning.title };
    const copy = { ...source.definition, key: makeFormKey(), version: 1, title };
    return insertBegun(work, copy, source.id);
  }
  const { key } = source;
  const maker = await lockMaker(work.tx, work.actionId, key);
  if (!isMadeKey(key) || !maker) throw problem('form_of_files');
  mustBeAbleTo(work.actor, draftPermissions.follow, maker);
  if (await findOpenDraft(work.tx, work.actionId, key)) throw problem('form_draft_open');
  const latest = (await latestForm(work.tx, work.actionId, key))!;
  const next = { ...latest.definition, version: latest.version + 1 };
  return insertBegun(work, next, latest.id, maker.partnerId);
}

/** Stores a draft that begins with this definition. Returns its id. Problems: `form_draft_too_large`. */
export async function insertBegun(
  work: Work,
  definition: FormDefinition,
  copiedFrom: string | null,
  partnerId = work.actor.organisationId,
): Promise<string> {
  if (canonicalJson(definition).length > mostSigns) throw problem('form_draft_too_large');
  const id = newId();
  await insertDraft(work.tx, {
    ...{ id, actionId: work.actionId, partnerId, definition, copiedFrom },
    ...{ languages: languagesOf(definition), by: work.actor.personId, now: work.now },
  });
  await audit(work, draftPermissions.start.name, { kind: 'form_draft', id }, { copied_from: copiedFrom });
  return id;
}
