import type { z } from 'zod';
import { optionalText, text } from '../../platform/http/fields.ts';
import { optionalDay, recordForm } from '../../platform/http/record-form.ts';

/** Who speaks: the public role always, a name only of whoever agreed to be named. */
export const speakerRecord = recordForm(
  { role: text(160), organisation: optionalText(200), name: optionalText(120), agreed_on: optionalDay },
  { done: ['agreed_on'] },
);
export const speakerForm = speakerRecord.schema;
export type SpeakerForm = z.infer<typeof speakerForm>;
export type SpeakerValues = Omit<SpeakerForm, 'version'>;

/** What everybody reads of a speaker, in the order in which a line says it. */
export const speakerLine = [
  'name',
  'role',
  'organisation',
] as const satisfies readonly (keyof SpeakerValues)[];
export type SpeakerLine = Pick<SpeakerValues, (typeof speakerLine)[number]>;
