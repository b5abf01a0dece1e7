import { buffer } from 'node:stream/consumers';
import type { Template } from '../../action/index.ts';
import type { PaperStore } from '../../papers/index.ts';
import { fillTemplate } from '../../platform/documents/templates/template.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { plainName } from '../verification/read-documents.ts';
import type { WrittenReport } from './report-document.ts';
import { templateValues } from './template-values.ts';

export type TemplateStore = Pick<PaperStore, 'read'>;

/** The bytes of a template; undefined where the scanner holds it back or the store does not have it. */
export async function readTemplate(
  { sha256 }: Pick<Template, 'sha256'>,
  store: TemplateStore,
): Promise<Buffer | undefined> {
  const content = sha256 === null ? undefined : await store.read(sha256);
  return content && buffer(content);
}

export type FilledTemplates = {
  /** Each as a file of the package. */
  readonly files: readonly ArchiveFile[];
  /** Titles of those that cannot be read, or that the scanner holds back. */
  readonly leftOut: readonly string[];
};

/** The templates of the Action with the figures of a report. */
export async function filledTemplates(
  report: WrittenReport,
  templates: readonly Template[],
  store: TemplateStore,
): Promise<FilledTemplates> {
  const values = templateValues(report);
  const files: ArchiveFile[] = [];
  const leftOut: string[] = [];
  for (const [at, template] of templates.entries()) {
    const content = await readTemplate(template, store);
    const filled = content && (await fillTemplate(content, values));
    if (filled)
      files.push({
        name: `template-${at + 1}-${plainName(template.title)}.${filled.kind}`,
        bytes: filled.bytes,
      });
    else leftOut.push(template.title);
  }
  return { files, leftOut };
}
