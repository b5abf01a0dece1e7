import { subkey } from '../../platform/http/tokens.ts';
import { macOf } from '../../platform/mac.ts';
import type { SealKeys } from '../sealed.ts';
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
  username: 'incident_note_username',
  name: 'incident_note_name',
  title: 'incident_note_title',
  only: 'incident_note_only',
  joined: 'incident_note_joined',
  age: 'incident_note_aged',
  numbers: 'incident_note_numbers',
};

/** A longer one is refused before it is read. */
export const longestNote = 280;

/** Whose note of which incident: a tick of another person, or about another incident, counts for nothing. */
export type NoteOf = { readonly incidentId: string; readonly personId: string };

/** Stands for one note of one incident and person, however its spaces are typed: what a tick is bound to. It tells nothing of the note. */
export function noteMark({ secret }: SealKeys, { incidentId, personId }: NoteOf, note: string): string {
  const bound = JSON.stringify([incidentId, personId, note.replace(/\s+/g, ' ').trim()]);
  return macOf(subkey(secret, 'note that was read'), bound).digest('base64url');
}

/** What is wrong with a note, as the key of its problem. `isRead`: whether its writer read it again; the form asks before it knows whose. */
export function noteFault(note: string, isRead: boolean): string | undefined {
  const refusal = refusalOf(note);
  if (refusal) return noteProblems[refusal];
  const doubt = isRead ? undefined : doubtOf(note);
  return doubt && doubtProblems[doubt];
}

/** The mark of a note that is asked back; undefined where there is nothing to ask, or nothing that asking would mend. */
export function askedMark(keys: SealKeys, of: NoteOf, note: string): string | undefined {
  if (note.length > longestNote) return undefined;
  return refusalOf(note) === undefined && doubtOf(note) !== undefined ? noteMark(keys, of, note) : undefined;
}
