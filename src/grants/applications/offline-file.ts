import { hashOfForm, offlineBlocks, withKeptDocument } from '../../forms/index.ts';
import type { Document } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import type { Control } from '../../platform/files/read-controls.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { openApplication } from './open-application.ts';
import type { Application } from './queries.ts';

type Opened = Awaited<ReturnType<typeof openApplication>>;
const signsOfHash = 12;

/** The tag of the field that says whose answers a file holds, and to which version of which form. */
const tagOf = ({ id }: Pick<Application, 'id'>, { form }: Pick<Opened, 'form'>): string =>
  `m:of:${id.replaceAll('-', '')}:${hashOfForm(form).slice(0, signsOfHash)}`;

/** An application to be written away from the line: its form and what is answered, in fields of a Word file. */
export function offlineDocument(
  language: Language,
  application: Application,
  { form, draft, formContext }: Opened,
  { now, demonstration }: { now: string; demonstration: boolean },
): Document {
  const title = application.title || language.t('grants.application.untitled');
  return {
    title,
    language,
    date: now,
    header: `${application.callNumber} · ${application.organisationName}`,
    visibility: visibilityIn(language),
    demonstration,
    blocks: offlineBlocks(language, {
      ...{ form, context: formContext, draft: withKeptDocument(form, draft, undefined) },
      tag: tagOf(application, { form }),
      about: `${application.callNumber} · ${inLanguage(application.callTitle, language.locale)} · ${title}`,
    }),
  };
}

/**
 * That a file is of this application, and of the version of its form. Problems: `offline_no_fields` for a document without any,
 * `offline_other_application`, `offline_other_form`.
 */
export function mustBeOf(
  application: Application,
  { form }: Pick<Opened, 'form'>,
  controls: readonly Control[],
): void {
  const [, , id, hash] = controls.find(({ tag }) => tag.startsWith('m:of:'))?.tag.split(':') ?? [];
  const field = { field: 'file' };
  if (id === undefined) throw problem('offline_no_fields', {}, field);
  const [, , ownId, ownHash] = tagOf(application, { form }).split(':');
  if (id !== ownId) throw problem('offline_other_application', {}, field);
  if (hash !== ownHash) throw problem('offline_other_form', {}, field);
}
