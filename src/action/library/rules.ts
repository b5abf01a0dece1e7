import { addMonths, type PlainDate } from '../../platform/dates.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { problem } from '../../platform/problem.ts';
import type { DocumentKind } from '../definition/document-kinds.ts';
import type { PrivacyFile } from '../definition/privacy.ts';

/** Who reads a document, the fewest first. Which organisations each holds is said once, by `action.audiences_of`. */
export const audiences = ['coordinator', 'partners', 'authority'] as const;
export type Audience = (typeof audiences)[number];

/** Nobody takes from themselves what they keep. Problem: `document_audience`. */
export function mustReadAlong(own: readonly Audience[], audience: Audience): void {
  if (!own.includes(audience)) throw problem('document_audience', {}, { field: 'audience' });
}

/** Who reads a document, and whether it was added for the coordinator. */
export type Open = { readonly audience: Audience; readonly ofCoordinator: boolean };

/** The audiences that can be chosen of a document: what was added for the coordinator, its own staff alone open to the authority. */
export function audiencesFor(own: readonly Audience[], { audience, ofCoordinator }: Open): Audience[] {
  const closed = ofCoordinator && audience !== 'authority' && !own.includes('coordinator');
  return own.filter((one) => !(closed && one === 'authority'));
}

/** Problem: `document_of_coordinator`. */
export function mustBeOpenedByOwn(own: readonly Audience[], document: Open, audience: Audience): void {
  if (own.includes(audience) && !audiencesFor(own, document).includes(audience))
    throw problem('document_of_coordinator', {}, { field: 'audience' });
}

/** More people read it than before. */
export const isWider = (before: Audience, after: Audience): boolean =>
  audiences.indexOf(after) > audiences.indexOf(before);

/** Who opens a document to more people has said to know what these read. Problem: `document_wider`. */
export function mustKnowWhatIsRead(before: Audience, after: Audience, known: boolean): void {
  if (isWider(before, after) && !known) throw problem('document_wider', {}, { field: 'widened' });
}

/** Problem: `document_in_future`. */
export function mustBeDated(datedOn: PlainDate, today: PlainDate): void {
  if (datedOn > today) throw problem('document_in_future', {}, { field: 'dated_on' });
}

export type KeptUntil = { readonly months: number; readonly until: PlainDate | null };

const templateTypes: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
/** A template is a file whose places can be filled. Problem: `document_template_type`, at `field`. */
export function mustBeFillable(kind: DocumentKind, type: string | undefined, field: 'file' | 'kind'): void {
  if (kind === 'template' && type !== undefined && !templateTypes.includes(type))
    throw problem('document_template_type', {}, { field });
}

/** How long a document of a kind is kept: months from the day on which the accounts were closed, and the day once that is known. */
export function keptUntil(
  { retention, accounted }: Pick<PrivacyFile, 'retention' | 'accounted'>,
  kind: DocumentKind,
): KeptUntil | undefined {
  const rule = retention.documents;
  if (!rule) return undefined;
  const months = rule.kinds?.[kind] ?? rule.months;
  return { months, until: accounted.value === null ? null : addMonths(accounted.value, months) };
}

const longest = 600;
export type Passage = { readonly number: number; readonly page: number | null; readonly content: string };

/** The text of a file in pieces of a few lines; no word is parted, as long as it is shorter than a piece. */
export function passagesOf(pages: readonly string[], numbered: boolean): Passage[] {
  const pieces = pages.flatMap((page, at) => {
    const words =
      readable(page).match(new RegExp(`\\S.{0,${longest - 1}}(?!\\S)|\\S{1,${longest}}`, 'gu')) ?? [];
    return words.map((content) => ({ page: numbered ? at + 1 : null, content: content.trim() }));
  });
  return pieces.map((piece, number) => ({ number, ...piece }));
}

/** One line, without signs that no database keeps. */
const readable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

export type ExcerptPart = { readonly text: string; readonly hit: boolean };
const around = 110;

/** The part of a passage around the first word that is looked for, and which of its words are. */
export function excerptOf(content: string, words: readonly string[]): ExcerptPart[] {
  const tokens = content.split(/(?<=\s)/u).map((text) => ({ text, hit: isHit(text, words) }));
  const first = Math.max(
    tokens.findIndex(({ hit }) => hit),
    0,
  );
  const [from, to] = [reach(tokens.slice(0, first).reverse()), reach(tokens.slice(first))];
  const shown = tokens.slice(first - from, first + to);
  const [before, after] = [first > from, first + to < tokens.length];
  return [
    ...(before ? [{ text: '… ', hit: false }] : []),
    ...shown,
    ...(after ? [{ text: '…', hit: false }] : []),
  ];
}

const isHit = (text: string, words: readonly string[]) => {
  const key = searchKey(text);
  return words.some((word) => key.includes(word));
};
/** How many of these words are within the shown length. */
function reach(tokens: readonly ExcerptPart[]): number {
  let length = 0;
  const end = tokens.findIndex(({ text }) => {
    length += text.length;
    return length > around;
  });
  return end === -1 ? tokens.length : Math.max(end, 1);
}

/** The words that are looked for, folded. */
export function soughtWords(typed: string | undefined): string[] {
  return [
    ...new Set(
      searchKey(typed ?? '')
        .split(' ')
        .filter(Boolean),
    ),
  ].slice(0, 8);
}
