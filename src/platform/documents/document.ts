import type { Instant } from '../dates.ts';
import type { Language } from '../language/language.ts';

/** A stretch of text: plain, bold, or words that lead to an address. Line breaks in it are kept. */
export type Run = string | { readonly bold: string } | LinkedRun | NoteRun;
/** The sign of one of the document's footnotes, in Word files; elsewhere its number in square brackets. */
export type NoteRun = { readonly note: number };
/** `to` is an address of https. */
export type LinkedRun = { readonly linked: string; readonly to: string; readonly bold?: true };
/** A line of text: plain, or in runs. */
export type Text = string | readonly Run[];

export type Column = {
  readonly head: string;
  /** Figures stand at the end of their column. */
  readonly align?: 'start' | 'end';
  /** The share of the width, against the other columns' shares; 1 when not given. */
  readonly width?: number;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'keyValues';
      readonly pairs: readonly { readonly key: string; readonly value: string }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
      /** Totals, in bold below the rows. */
      readonly foot?: readonly (readonly string[])[];
    }
  /** `lang` where it is in another language than the document. */
  | { readonly kind: 'note'; readonly text: Text; readonly lang?: string }
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }
  /** A QR code of an address, which stands beside it in letters. */
  | { readonly kind: 'code'; readonly text: string }
  /** Where somebody writes or chooses in the file itself, named so that what is written is found again. */
  | { readonly kind: 'fields'; readonly fields: readonly DocumentField[] }
  | { readonly kind: 'newSheet'; readonly lying: boolean };

/**
 * A content control of a Word file. `tag` names it for `readControls`: 64 signs at most, or Word opens no such file; `name` is shown at
 * it. `value` is text, 'yes' of a tick, or the text of one of the choices; `empty` is shown where there is none.
 */
export type DocumentField = {
  readonly tag: string;
  readonly name: string;
  readonly value: string;
  readonly empty: string;
  readonly control: 'line' | 'lines' | 'tick' | 'fixed' | { readonly choices: readonly string[] };
  /** What is said before it and behind it, on its line. */
  readonly before?: string;
  readonly behind?: string;
};

/** Where somebody signs: above it a line to write on, below who and for whom. */
export type SignatureLine = { readonly name: string; readonly role: string; readonly organisation: string };

/** An agreement, letter, certificate or report, written once: as a page, a Word file or a PDF. */
export type Document = {
  readonly title: string;
  readonly language: Language;
  /** When it was made: stands in the file's properties, so that the same document is the same bytes. */
  readonly date: Instant;
  /** On every sheet: the agreement's number, the period. */
  readonly header: string;
  readonly visibility: Visibility;
  /** Marks every sheet as invented. */
  readonly demonstration: boolean;
  readonly blocks: readonly Block[];
  /** Of Word files: the footnotes that runs point to, the first one is number 1. */
  readonly footnotes?: readonly Text[];
  /** Of Word files: the blocks from one to before another that a person may edit and bring back, counted from 0. */
  readonly editable?: readonly [from: number, to: number];
};

/** What the donor asks to stand on it. A recorded derogation leaves `eu` out where the emblem would endanger someone. */
export type Visibility = {
  readonly eu: { readonly statement: string; readonly disclaimer: string } | undefined;
  readonly kosovoFootnote: string;
};

export function heading(text: string, level: 1 | 2 | 3 = 1): Block {
  return { kind: 'heading', level, text };
}
export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}
/** What a person typed, as paragraphs: a blank line begins a new one. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(paragraph);
}
export function list(items: readonly Text[], { ordered = false } = {}): Block {
  return { kind: 'list', ordered, items };
}
export function keyValues(pairs: readonly (readonly [key: string, value: string])[]): Block {
  return { kind: 'keyValues', pairs: pairs.map(([key, value]) => ({ key, value })) };
}
/** A table. Throws RangeError when a row has not as many cells as there are columns. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  foot: readonly (readonly string[])[] = [],
): Block {
  for (const row of [...rows, ...foot])
    if (row.length !== columns.length)
      throw new RangeError(`a row of '${caption}' has ${row.length} cells for ${columns.length} columns`);
  return { kind: 'table', caption, columns, rows, foot };
}
/** Set apart from the text: a warning, an explanation. */
export function note(text: Text, lang?: string): Block {
  return { kind: 'note', text, ...(lang ? { lang } : {}) };
}
export function signatures(lines: readonly SignatureLine[]): Block {
  return { kind: 'signatures', lines };
}
/** Fields that are filled in a Word file, on one line. */
export function fieldsOnLine(fields: readonly DocumentField[]): Block {
  return { kind: 'fields', fields };
}
/** What follows begins on a new sheet, upright or, for wide tables, lying on its side. */
export function newSheet({ lying = false } = {}): Block {
  return { kind: 'newSheet', lying };
}

/** The runs of a text, ready to be printed: line breaks are `\n`, what no file format can hold is left out, and the address is said. */
export function runsOf(text: Text): readonly PrintedRun[] {
  return linkedRunsOf(text).map(({ text: words, bold, to, note }) => ({
    text: to === undefined || to === words ? words : withAddress(words, to),
    bold,
    ...(to === undefined ? {} : { to }),
    ...(note === undefined ? {} : { note }),
  }));
}
export type PrintedRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly to?: string;
  readonly note?: number;
};

/** The runs of a text, ready for a page, where words can lead to an address. */
export function linkedRunsOf(text: Text): readonly PrintedRun[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.map((run) => {
    if (typeof run === 'string') return { text: writable(run), bold: false };
    if ('note' in run) return { text: ` [${run.note}]`, bold: false, note: run.note };
    if ('linked' in run) return { text: writable(run.linked), bold: run.bold === true, to: writable(run.to) };
    return { text: writable(run.bold), bold: true };
  });
}

/** Words and their address, as paper says them. */
export function withAddress(words: string, to: string): string {
  return `${words} (${to})`;
}

/** Text without the characters that XML forbids (control characters, halves of pairs); all line breaks as `\n`. */
export function writable(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come through
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}
