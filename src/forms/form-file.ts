import { stringify } from 'yaml';
import { type Answer, download } from '../platform/http/route.ts';
import type { FormDefinition } from './definition.ts';

/** A form as a file of the same shape as those of an Action (`actions/<slug>/forms`). */
export function formFile(form: FormDefinition): string {
  return stringify(form, { lineWidth: 0, aliasDuplicateObjects: false });
}

export function formDownload(form: FormDefinition): Answer {
  return download(`${form.key}-${form.version}.yaml`, 'application/yaml; charset=utf-8', formFile(form));
}
