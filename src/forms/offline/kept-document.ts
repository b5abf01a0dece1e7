import { z } from 'zod';
import { hashOfContent } from '../../platform/canonical.ts';
import type { Draft } from '../answers.ts';
import { hashOfForm } from '../canonical.ts';
import type { FormDefinition } from '../definition.ts';
import { fieldsOf } from '../fields-of.ts';
import { saysAsWritten } from './marks.ts';
import { type Filled, isSame } from './read-offline.ts';
import { allRows, unitsOf } from './units.ts';

/** Where a filled file waits: in the draft beside its answers, under a name that no question has. */
const name = '_document';

const kept = z.object({
  form: z.string(),
  fields: z.record(z.string(), z.object({ mark: z.string(), values: z.array(z.string()) })),
  unchanged: z.number(),
  missing: z.number(),
  unknown: z.array(z.string()),
});

/** What a file says that waits to be taken; none, or one of another version of the form, is not there. */
export function keptDocument(form: FormDefinition, draft: Draft): Filled | undefined {
  const text = draft.raw[name];
  if (!text) return undefined;
  const { form: of, ...filled } = kept.parse(JSON.parse(text));
  return of === hashOfForm(form) ? filled : undefined;
}

/** Whether a file waits that says anything new: it would be lost if the answers were submitted without it. */
export function documentWaits(form: FormDefinition, draft: Draft): boolean {
  const { fields = {} } = keptDocument(form, draft) ?? {};
  return unitsOf(form, draft, allRows).some((unit) => {
    const given = fields[unit.id];
    return given && !isSame(unit, given.values) && !saysAsWritten(given.mark, given.values);
  });
}

/** The draft with another file waiting, or none. */
export function withKeptDocument(form: FormDefinition, draft: Draft, filled: Filled | undefined): Draft {
  const { [name]: _before, ...raw } = draft.raw;
  if (!filled) return { ...draft, raw };
  return { ...draft, raw: { ...raw, [name]: JSON.stringify({ form: hashOfForm(form), ...filled }) } };
}

/** What the page of a waiting file showed, as a hash: its fields, and every answer beside which it showed them. */
export function seenOfDocument(form: FormDefinition, draft: Draft): string {
  const fields = form.sections.map((section) => fieldsOf(section, draft));
  return hashOfContent([draft.raw[name] ?? '', fields]).slice(0, 16);
}
