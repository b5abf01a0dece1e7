import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { HistoryDeclaration } from '../audit/history.ts';
import type { SensitiveRecord } from '../audit/note-read.ts';
import type { CsvCell } from '../documents/write-csv.ts';
import type { Permission } from '../permissions.ts';
import type { TableAnswer } from '../public-tables/write-table.ts';
import type { Api } from './api.ts';
import type { ActingContext, Context, FileUse, Subject } from './context.ts';
import type { KeepsTyped } from './keeps-typed.ts';
import type { Limit } from './limit.ts';
import type { OwnMark } from './own-mark.ts';

export type { ActingContext, Context, FileUse, Subject, UploadedFiles, Visitor } from './context.ts';

export type Thing = { readonly '@type': string; readonly [word: string]: unknown };
export type Page = {
  readonly result: 'page';
  readonly title: string;
  readonly body: Child;
  readonly status: number;
  /** Pages with wide tables drop the two-thirds column. */
  readonly wide: boolean;
  readonly back: { href: string; text: string } | undefined;
  /** What the page is about, in words of schema.org; its address and language are given by the frame. */
  readonly about?: Thing;
  /** Its small script may ask for the camera: no other page can. */
  readonly camera?: true;
  /** A form stands here that may be half filled: choosing another language must keep what was typed. Set by the server. */
  readonly typing?: true;
  /** The form holds what was typed and not stored, beside a newer version or not. Set by the server. */
  readonly unsent?: 'typed' | 'conflict';
  /** What is typed into its form is kept. Set by the server. */
  readonly keeps?: KeepsTyped | undefined;
  /** What the reader has just done. Set by the server. */
  readonly notice?: Notice | undefined;
  /** The path of its route as it is declared. Set by the server. */
  readonly route?: string | undefined;
};
/** What was done, and what comes next and when. */
export type Notice = { readonly text: string; readonly next?: string | undefined };
export type Answer =
  | Page
  | {
      readonly result: 'redirect';
      readonly to: string;
      /** Somebody goes: the browser is asked to forget what it kept. */
      readonly leaving?: true;
      /** The root of what is told on the next page, where the answer knows better than its route (`done`). */
      readonly done?: string;
      /** The once-only key of a form that was done, whose text waited on the device: it need not wait any longer. */
      readonly sent?: string;
    }
  | {
      readonly result: 'download';
      readonly name: string;
      readonly type: string;
      readonly body: FileBody;
      readonly inline?: boolean;
    }
  | { readonly result: 'csv'; readonly name: string; readonly rows: readonly (readonly CsvCell[])[] }
  | TableAnswer
  | { readonly result: 'data'; readonly type: string; readonly body: string; readonly status: number };

/** The content of a file. What is still being made is waited for once the transaction of its request has ended. */
export type FileBody = Uint8Array | string | ReadableStream | Promise<Uint8Array>;

/** The name under which a form says that its reader only chose another language: it is shown again and acts on nothing. */
export const languageField = '_language';
/** The name under which the filter of a list says that it is one: words are kept, and nothing else is done. */
export const searchField = '_search';

/** A page: its title (also the `h1` the body shows) and its body. */
export function page(
  title: string,
  body: Child,
  options: {
    status?: number;
    wide?: boolean;
    back?: { href: string; text: string };
    about?: Thing | undefined;
  } = {},
): Page {
  return {
    result: 'page',
    title,
    body,
    status: options.status ?? 200,
    wide: options.wide ?? false,
    back: options.back,
    ...(options.about ? { about: options.about } : {}),
  };
}
export function redirect(to: string, done?: string): Answer {
  return { result: 'redirect', to, ...(done ? { done } : {}) };
}
/** Away, when a session has ended by the person's own wish. */
export function leave(to: string): Answer {
  return { result: 'redirect', to, leaving: true };
}
export function download(name: string, type: string, body: FileBody): Answer {
  return { result: 'download', name, type, body };
}
/** Rows as a CSV file, the heads first. In a demonstration each row says so in a column more. */
export function csv(name: string, rows: readonly (readonly CsvCell[])[]): Answer {
  return { result: 'csv', name, rows };
}
export function json(body: unknown, status = 200): Answer {
  return { result: 'data', type: 'application/json; charset=utf-8', body: JSON.stringify(body), status };
}

/** What a person typed, by field name: the last value, or a list for names that end in `[]`. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type FormState = {
  readonly typed: Typed;
  /** Error texts by field name, in the order of the form; the key '' holds problems that belong to no field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Somebody else saved the record meanwhile: the page shows both versions, and its hidden version is the newer one's. */
  readonly conflict: boolean;
};

/** The record that a look at a route shows; undefined when this look shows nothing of the kind. */
export type Reads<S> = (subject: S, context: Context) => SensitiveRecord | undefined;

type Common<S> = {
  readonly path: string;
  readonly may: Permission<S>;
  readonly subject?: Subject<S>;
  /** Whose record its page shows: that somebody of another organisation looked is kept, once a day. Declared like `may`. */
  readonly reads?: Reads<S>;
  /** What its page shows of what happened to the record, and to whom. A page without it shows none. */
  readonly history?: HistoryDeclaration;
  /** Of a file about several records: what it holds of the history of each kind, whole. */
  readonly histories?: readonly HistoryDeclaration[];
  /** Read under the portal's database role: published views and nothing else. */
  readonly portal?: true;
  /** Works in the store of protection: its database role and pool, for the whole request. */
  readonly store?: 'protection';
  /**
   * Of records of which nobody else may learn that they are there: who may not open it is answered as if there were no such page, what was
   * typed is kept nowhere for later, and no key of its form is noted. Its verbs do the same twice without harm.
   */
  readonly unseen?: true;
  /**
   * For people on the move: its language is in its path. A page sets no cookie whatever is asked, and is a document of its own. A form
   * is drawn by `InstanceConfig.street`, its errors too; it sets the cookie that guards each form, and none for its language.
   */
  readonly street?: true;
  /** Names the languages of the street, that of the browser before all others: what is kept for everybody is kept for each wish. */
  readonly wishes?: true;
  /** Answers programs: a problem is JSON, not a page. */
  readonly data?: true;
  /** Open data: described in the OpenAPI document, and read by programs of any site (CORS). */
  readonly api?: Api;
  /** Money, roles and exports: asks for a fresh proof of who it is first, and comes back. On a page that is looked at: a file. */
  readonly stepUp?: true;
  /** Fields of the filter of its list in which people type: they are sent by POST and never stand in an address. */
  readonly words?: readonly string[];
  /** How often its form or press may be sent. Whatever is open to anyone, or mails a typed address, declares one (`declared-limits.ts`, `tests/matrix/limits.test.ts`). */
  readonly limits?: readonly Limit[];
  /** Open also to somebody who has something to deal with first: it is that, or the way out. */
  readonly whileOwing?: true;
};

/** Of a form or press: the page that it leads to says what was done, in words of its own. */
export const toldByPage = 'told_by_page';

/** What a form or press tells its reader once it has acted. */
type Tells = {
  /**
   * The root of the texts on the next page: `done.<root>`, else `history.<root>`, and `next.<root>` for what comes next. Absent: the word
   * of its permission. `toldByPage`: that page says so itself.
   */
  readonly done?: string;
};

/** How a form or press is counted, beside its limits. */
type Counts = {
  /** Where somebody comes in by what they alone have: counted under that, not with their network (`tests/matrix/limits.test.ts`). */
  readonly own?: OwnMark;
};

/** A page to look at (GET). */
export type PageRoute<S> = Common<S> & {
  readonly kind: 'page';
  /** A file, though its path has no ending that says so: counted within the hour (`per-hour.ts`). */
  readonly gives?: 'file';
  /** Each time it is taken is an entry of the audit trail, under the word of its permission and about the record of its path. */
  readonly audited?: true;
  show(context: Context, subject: S): Promise<Answer> | Answer;
};

/**
 * A form (GET shows it, POST acts). When the schema refuses or the verb throws a problem, the frame rolls back
 * and calls `show` again with everything typed kept and the errors in the person's language.
 */
export type FormRoute<S, Input> = Common<S> &
  Tells &
  Counts & {
    readonly kind: 'form';
    readonly schema: z.ZodType<Input>;
    /** Accepts multipart. Files are streamed to the store before the transaction begins; or weighed, or taken in hand, and not kept. */
    readonly files?: FileUse;
    /** Throws the Problem for which none of so many files is stored. Of nobody in particular it is asked before any is read, with 0. */
    mayStore?(context: ActingContext, coming: number): Promise<void>;
    /** The names of the types that a file field of it takes, where they are fewer than the store keeps. */
    fileTypes?(context: ActingContext, subject: S, field: string): Promise<string | undefined> | string;
    /**
     * The name of the hidden field that says what its page showed. What is typed is sent a second after the last key, by the same route,
     * and waits on the device while there is no line ([0064]). Its act keeps a draft and tells nobody. Never of protection, of cases, of
     * requests about people, or of what is open to anyone (`tests/keeps-typed.test.ts`).
     */
    readonly keepsTyped?: string;
    /**
     * Where people are at risk, or ask about themselves: what is typed waits on no device. Of every other form of signed-in people a text
     * that was not sent does (`keepsOf`).
     */
    readonly keepsNothing?: true;
    /** What the empty form starts with: an existing record's values. */
    fill?(context: ActingContext, subject: S): Promise<Typed> | Typed;
    show(context: ActingContext, subject: S, state: FormState): Promise<Page> | Page;
    act(context: ActingContext, subject: S, input: Input): Promise<Answer> | Answer;
    /** What else the same form needs when it comes a second time and is led to where the first one was: its cookies. */
    again?(context: ActingContext): Promise<void>;
  };

/** What a press sends along: what its page showed; undefined where its route does not say that it does. */
export type Sent = { readonly seen: string | undefined };

/** One press (POST only), for a button that stands on another page. A problem is shown with a link back. */
export type ButtonRoute<S> = Common<S> &
  Tells &
  Counts & {
    readonly kind: 'button';
    /** Accepts multipart, as a form does. */
    readonly files?: FileUse;
    /** Its button sends along what its page showed, and the verb compares it (`mustBeSeen`): a press without it confirms nothing. */
    readonly seen?: true;
    back(context: ActingContext, subject: S): string;
    act(context: ActingContext, subject: S, sent: Sent): Promise<Answer> | Answer;
  };

// Routes of different subjects stand in one list; each keeps its own types inside.
// biome-ignore lint/suspicious/noExplicitAny: the list is heterogeneous, the frame only passes values through
export type Route = PageRoute<any> | FormRoute<any, any> | ButtonRoute<any>;

/** The routes of an area whose forms are about people at risk, cases or accounts: what is typed in them waits on no device. */
export function keepingNothing(routes: readonly Route[]): Route[] {
  return routes.map((route) => (route.kind === 'form' ? { ...route, keepsNothing: true } : route));
}
export function pageRoute<S = void>(route: Omit<PageRoute<S>, 'kind'>): Route {
  return { kind: 'page', ...route };
}
export function formRoute<S = void, Input = unknown>(route: Omit<FormRoute<S, Input>, 'kind'>): Route {
  return { kind: 'form', ...route };
}
export function buttonRoute<S = void>(route: Omit<ButtonRoute<S>, 'kind'>): Route {
  return { kind: 'button', ...route };
}
