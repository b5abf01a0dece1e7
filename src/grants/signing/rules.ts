import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { type FileState, isServed } from '../../platform/files/file-state.ts';
import { problem, type RefusedFile } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { billTypeNames, billTypes } from '../bills/rules.ts';

export type Side = 'partner' | 'sub_grantee';

/** What one side signed: its day, and the pages as they were scanned. */
export type Signature = {
  readonly id: string;
  readonly signedOn: PlainDate;
  readonly uploadedBy: string | null;
  /** The states of its files. */
  readonly files: readonly FileState[];
};
/** The text that both sides sign, from its offer on: who read it, and what was signed. The one who offers it read it for the partner. */
export type Signing = {
  readonly offerId: string;
  readonly offeredAt: Instant;
  readonly readAt: Instant | null;
  readonly agreedSha256: string;
  /** Of the records that the text was made of. */
  readonly sourceSha256: string;
  readonly partner: Signature | null;
  readonly subGrantee: Signature | null;
};

/** What the steps of an agreement ask about its signing. */
export type Signed = { readonly signing: Signing | null };
/** And what its page and its verbs know beside: whether the records still say what the offered text says. */
export type Current = Signed & { readonly textIsCurrent: boolean };

/** No text is offered: the terms can be changed. Problem: `agreement_offered`. */
export function mustBeUnoffered({ signing }: Signed): void {
  if (signing) throw problem('agreement_offered');
}

/** Problem: `agreement_not_offered`. */
export function mustBeOffered({ signing }: Signed): void {
  if (!signing) throw problem('agreement_not_offered');
}

/** The text is offered, and the sub-grantee has not read it yet. Problems: `agreement_not_offered`, `agreement_already_read`. */
export function mustBeUnread(record: Signed): void {
  mustBeOffered(record);
  if (record.signing?.readAt) throw problem('agreement_already_read');
}

/** Both sides read what they sign. Problems: `agreement_not_offered`, `agreement_not_read`. */
export function mustBeRead(record: Signed): void {
  mustBeOffered(record);
  if (!record.signing?.readAt) throw problem('agreement_not_read');
}

/** The offered text says what the records say. Problem: `agreement_text_changed`. */
export function mustBeCurrent({ textIsCurrent }: Current): void {
  if (!textIsCurrent) throw problem('agreement_text_changed');
}

/** The scans of both sides are there, and each page can be opened. Problems: `scan_missing` (side), `scan_not_open`. */
export function mustHaveBothScans({ signing }: Signed): void {
  if (!signing?.partner && !signing?.subGrantee) throw problem('scans_missing');
  if (!signing.subGrantee) throw problem('scan_of_sub_grantee_missing');
  if (!signing.partner) throw problem('scan_of_partner_missing');
  const files = [...signing.partner.files, ...signing.subGrantee.files];
  if (!files.every((state) => isServed(state, { sender: false }))) throw problem('scan_not_open');
}

/** Whether a side still has to upload what it signed: there is no scan, or a page of it has a virus or was refused and stays closed. */
export const lacksScan = (signature: Signature | null | undefined): boolean =>
  !signature || signature.files.some((state) => state === 'infected' || state === 'refused');

/** Whether the scans of both sides are there, and no page of them stays closed. */
export const hasBothScans = ({ signing }: Signed): boolean =>
  !lacksScan(signing?.partner) && !lacksScan(signing?.subGrantee);

export const scanTypes = billTypes;
export const mostPages = 20;
/** One PDF, or a picture of each page. Problems: `scan_without_file`, `file_type_not_accepted` (kinds), `too_many_files` (max). */
export function mustBeScan(files: readonly (RefusedFile & { readonly type: string })[]): void {
  if (files.length === 0) throw problem('scan_without_file', {}, { field: 'scan' });
  const other = files.find(({ type }) => !(scanTypes as readonly string[]).includes(type));
  if (other)
    throw problem('file_type_not_accepted', { kinds: billTypeNames }, { field: 'scan', file: other });
  if (files.length > mostPages) throw problem('too_many_files', { max: mostPages }, { field: 'scan' });
}

/** Signed between the day on which the text was offered and today. Problems: `signed_in_future`, `signed_before_text` (day). */
export function mustBeSignedMeanwhile(signedOn: PlainDate, offeredAt: Instant, today: PlainDate): void {
  if (signedOn > today) throw problem('signed_in_future', {}, { field: 'signed_on' });
  const offered = dayIn(zone, offeredAt);
  if (signedOn < offered) throw problem('signed_before_text', { offered }, { field: 'signed_on' });
}

/** The day of the last signature; null before both sides signed. */
export function lastSignature({ signing }: Signed): PlainDate | null {
  const [one, other] = [signing?.partner?.signedOn, signing?.subGrantee?.signedOn];
  if (!one || !other) return null;
  return one > other ? one : other;
}

/** From when a signed agreement applies: from the last signature, or from the agreed start where that is later. */
export const appliesFrom = (startsOn: PlainDate, signedOn: PlainDate): PlainDate =>
  startsOn > signedOn ? startsOn : signedOn;

export type DayWarning = 'starts_before' | 'other_days';
/** What is unusual about the days: it is asked about, and not refused. */
export function dayWarnings(agreement: Signed & { readonly startsOn: PlainDate }): DayWarning[] {
  const last = lastSignature(agreement);
  if (!last) return [];
  const { partner, subGrantee } = agreement.signing!;
  return [
    ...(agreement.startsOn < last ? (['starts_before'] as const) : []),
    ...(partner!.signedOn === subGrantee!.signedOn ? [] : (['other_days'] as const)),
  ];
}

/** Unusual days were confirmed by the person who puts the agreement in force. Problem: `signing_days_not_confirmed`. */
export function mustConfirmDays(
  agreement: Signed & { readonly startsOn: PlainDate },
  confirmed: boolean,
): void {
  if (dayWarnings(agreement).length > 0 && !confirmed)
    throw problem('signing_days_not_confirmed', {}, { field: 'days_confirmed' });
}

/** What a person checks before an agreement is put in force: the text, and these two scans. */
export const hashOfSigning = (signing: Signing | null): string =>
  hashOfContent({
    offer: signing?.offerId ?? null,
    partner: signing?.partner?.id ?? null,
    subGrantee: signing?.subGrantee?.id ?? null,
  });
