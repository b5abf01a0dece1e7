import { type Doubt, doubtOf, type Refusal, refusalOf } from './rules/identifying.ts';

const noteProblems: Readonly<Record<Refusal, string>> = {
  email: 'incident_note_email',
  link: 'incident_note_link',
  coordinates: 'incident_note_coordinates',
  document: 'incident_note_document',
  date: 'incident_note_date',
  age: 'incident_note_age',
  phone: 'incident_note_phone',
  number: 'incident_note_number',
};
const doubtProblems: Readonly<Record<Doubt, string>> = {
  name: 'incident_note_name',
  title: 'incident_note_title',
  only: 'incident_note_only',
};

/** What is wrong with a note, as the key of its problem; the page asks the same beside its field. */
export function noteFault(note: string, noteRead: boolean): string | undefined {
  const refusal = refusalOf(note);
  if (refusal) return noteProblems[refusal];
  const doubt = noteRead ? undefined : doubtOf(note);
  return doubt && doubtProblems[doubt];
}
