import type { HistoryEntry, HistorySubject } from '../audit/history.ts';
import type { Instant } from '../dates.ts';
import type { StoredFile } from '../files/stored-file.ts';
import type { Language } from '../language/language.ts';
import type { StreetLocale } from '../language/street-locales.ts';
import type { Actor } from '../permissions.ts';
import type { Tx, Work } from '../work.ts';

/** What every page knows. Its transaction is the request's own and is committed after the page was made. */
export type Context = {
  readonly tx: Tx;
  readonly actor: Actor | undefined;
  readonly actionId: string;
  readonly now: Instant;
  readonly language: Language;
  /** The language of the street that the browser asks for: only on pages that name them. */
  readonly wish?: StreetLocale | undefined;
  /** At the address of the settings, whatever host the request named. */
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Hidden fields of every form on the page: the CSRF token and the once-only key. */
  readonly token: string;
  /** `Set-Cookie` values a sign-in or sign-out adds to its answer. */
  readonly cookies: string[];
  readonly visitor: Visitor;
  /** What was typed into the filter of a list that takes words; undefined when it is not kept any more. */
  readonly words: Readonly<Record<string, string>> | undefined;
  /** What happened to a record, as its route declares it for this reader (`history`). There is no other way to the trail; without a declaration it throws. */
  readonly history: (
    subject: HistorySubject,
    ids: readonly string[],
    /** Of a route that declares several (`histories`): the kind, whose history is read whole. */
    kind?: string,
  ) => Promise<readonly HistoryEntry[]>;
};

/** What the browser sent about itself. Only `people` looks at it, for sessions and limits; it is never logged. */
export type Visitor = {
  /** The `Cookie` header as it came, '' when there was none. */
  readonly cookies: string;
  /** The network address: the one that a proxy in front says, when the request came from a proxy that is named. */
  readonly address: string;
  /** The `User-Agent` header, so that people recognise their own sessions. */
  readonly agent: string;
};

/** The context of someone signed in, and the work their verbs are given. */
export type ActingContext = Context & {
  readonly actor: Actor;
  readonly work: Work;
  readonly files: UploadedFiles;
};
export type FileUse = 'kept' | 'weighed' | 'in_hand';
export type UploadedFiles = Readonly<Record<string, readonly StoredFile[]>>;

/** How a route finds the record its permission is about: by the id in its path. A foreign record and a missing one end the same. */
export type Subject<S> = {
  /** Names the kind for the matrix test and the audit: `application`. */
  readonly kind: string;
  /** The path's parameter: `applicationId`. */
  readonly param: string;
  find(
    tx: Tx,
    id: string,
    context: { actionId: string; now: Instant; actor: Actor | undefined },
  ): Promise<S | undefined>;
};
