import { addDays, type PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Language, type Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';

type Types = readonly { readonly key: string; readonly name: Multilingual }[];
type Definition = {
  readonly action?: {
    readonly documentsOfOrganisations?:
      | {
          readonly types: Types;
          readonly remindDays?: readonly [number, number] | undefined;
        }
      | undefined;
  };
};

/** What is none of the types of the Action. */
export const otherType = 'other';
/** How many documents an organisation keeps at most. */
export const mostDocuments = 60;

/** The types that can be chosen, in the order of the Action; `other` is the last. */
export function documentTypes({ action }: Definition): readonly string[] {
  return [...typesOf(action).map(({ key }) => key), otherType];
}

/** The name of a type in the reader's language. One that the Action no longer names keeps its key. */
export function nameOfType({ action }: Definition, { t, locale }: Language, type: string): string {
  if (type === otherType) return t('grants.vault.type.other');
  const known = typesOf(action).find(({ key }) => key === type);
  return known ? inLanguage(known.name, locale) : type;
}
const typesOf = (action: Definition['action']): Types => action?.documentsOfOrganisations?.types ?? [];

/** The days before its last one on which an organisation is reminded of a document, where the Action names none. */
const usualReminders = { before: 60, again: 14 } as const;
export function remindersOf({ action }: Definition): { readonly before: number; readonly again: number } {
  const [before, again] = action?.documentsOfOrganisations?.remindDays ?? [];
  return before === undefined || again === undefined ? usualReminders : { before, again };
}

export type Dated = { readonly issuedOn: PlainDate; readonly validUntil: PlainDate | null };
/** Whether a document is valid on a day; `expiring`: its last day is within the days of the first reminder. */
export type Validity = 'valid' | 'expiring' | 'expired';
export function validityOn(
  { validUntil }: Pick<Dated, 'validUntil'>,
  today: PlainDate,
  before: number = usualReminders.before,
): Validity {
  if (validUntil === null) return 'valid';
  if (validUntil < today) return 'expired';
  return validUntil <= addDays(today, before) ? 'expiring' : 'valid';
}

/** What was said of a document when it was taken into an application; null of a file that was sent. */
export type Taken = {
  readonly documentType: string | null;
  readonly issuedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
};

/** An application takes no document that has expired, so none is kept. Problems: `vault_document_in_future`, `vault_document_order`, `vault_document_expired` (day). */
export function mustBeDated({ issuedOn, validUntil }: Dated, today: PlainDate): void {
  if (issuedOn > today) throw problem('vault_document_in_future', {}, { field: 'issued_on' });
  if (validUntil !== null && validUntil < issuedOn)
    throw problem('vault_document_order', {}, { field: 'valid_until' });
  if (validityOn({ validUntil }, today) === 'expired')
    throw problem('vault_document_expired', { day: validUntil ?? today }, { field: 'valid_until' });
}
