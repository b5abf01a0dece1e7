import type { Kysely } from 'kysely';
import type { DB } from '../database/tables.ts';
import type { Instant, PlainDate } from '../dates.ts';
import type { Sender } from '../files/redraw.ts';
import type { Language, Locale } from '../language/language.ts';
import type { Actor } from '../permissions.ts';
import type { Tx, Work } from '../work.ts';
import type { WhyOver } from '../workflow/over.ts';
import type { Body, Sent, TakesFiles } from './body.ts';
import type { Keeping } from './kept-answers.ts';
import type { Limit, Sender as LimitSender } from './limit.ts';
import type { Use } from './per-hour.ts';
import type { Context, Page, Route, Typed, Visitor } from './route.ts';

/** Someone whose session is alive, as `people` resolves them: one query a request. */
export type SignedIn = {
  readonly actor: Actor;
  readonly name: string;
  readonly locale: Locale | undefined;
  /** What CSRF tokens are bound to: changes with each sign-in, and is not the session's secret. */
  readonly session: string;
  /** Whether they proved who they are within the last minutes, by password, code or passkey: what `stepUp` routes ask for. */
  readonly provedLately: boolean;
  /** The page somebody has to deal with first; until then nothing that needs a sign-in is open to them. */
  readonly owes?: string | undefined;
  /** In an emergency: the same person as they look at pages, with a role more, and until when. */
  readonly emergency?: { readonly id: string; readonly until: Instant; readonly looker: Actor } | undefined;
  /** When the request came in by the Action's clock, which a demonstration may have moved. */
  readonly now?: Instant;
};

/** What the frame needs from the rest of the platform. `app.ts` puts it together; `platform` knows no area. */
export type InstanceConfig = {
  readonly db: Kysely<DB>;
  /** For routes with `store: 'protection'`; undefined: there are none. */
  readonly protection?: Kysely<DB> | undefined;
  readonly actionId: string;
  readonly baseUrl: string;
  readonly secret: string;
  /** Its records are invented: what is taken home says so. */
  readonly demonstration: boolean;
  readonly routes: readonly Route[];
  /** Milliseconds from one step to the next at which a record that is missing or foreign is answered; 0: at once. */
  readonly constantTimeStep: number;
  /** What everybody who is not signed in is given is made once and kept; without it, it is made each time. */
  readonly keeping?: Keeping;
  language(locale: Locale): Language;
  chooseLocale(asked: { query?: string; cookie?: string; person?: Locale; accept?: string }): Locale;
  /** The first day on which something can have been done in the Action; undefined where nobody knows when it began. */
  earliestDay?(tx: Tx, actionId: string): Promise<PlainDate | undefined>;
  /** Why a form is not shown for the record as it is now: its step is over. Without it each form is shown. */
  readonly whyOver?: WhyOver;
  /** Whether the cookie of a session is there and was not made here. */
  isForged?(cookies: string): boolean;
  resolvePerson(cookies: string | undefined, arrived: Date): Promise<SignedIn | undefined>;
  /** Reads a form's body; files lie apart until they are taken in. Throws a Problem (400, 413) for anything malformed. */
  readBody(request: Request, options: { files: TakesFiles }): Promise<Body>;
  /** Looks the files through that came with a form, and in parts before it, and puts them into the store. */
  takeIn(body: Body, sender: Sender): Promise<Body>;
  /** The form comes back with something to mend: its files are kept for when it is sent again. */
  keepForAgain(body: Body, personId: string, refused?: Sent): Promise<Body>;
  /** The form was acted on: what came in parts for it is not needed any more. */
  spendParts(typed: Typed, personId: string): Promise<void>;
  /** The whole document around a page. */
  shell(context: Context, page: Page, signedIn: SignedIn | undefined): string;
  /** Of forms with `street`: the language of their path, if there is such a one, and the document around them. */
  readonly street?: {
    language(locale: string): Language | undefined;
    document(context: Context, page: Page): string;
  };
  enqueueIn(tx: Tx): Work['enqueue'];
  /** Jobs that mail nobody: a request that sets off others is counted (`counted-mails.ts`). */
  readonly quietJobs?: readonly string[];
  /** Jobs that mail, and of which no count may tell who set them off. */
  readonly untracedJobs?: readonly string[];
  /** Keeps a form that was sent after its sign-in had ended, or words for a list of the person's, and gives them back. */
  stash(path: string, typed: Typed, personId?: string): Promise<string>;
  takeStash(id: string, path: string, personId?: string): Promise<Typed | undefined>;
  /** Counts what costs more than a page, of a person or else of an address. Throws `too_much_within_hour` (429). */
  countUses(uses: readonly Use[], who: { personId: string | undefined; visitor: Visitor }): Promise<void>;
  /** Counts one sending under what its route declares; what comes back takes back what counts only when it was refused. Throws `too_many_tries` (429). */
  countLimits(limits: readonly Limit[], sender: LimitSender): Promise<() => Promise<void>>;
  /** Where a request came from: `peer` is the other end of the line, '' without one. */
  addressOf(peer: string, forwarded: string | undefined): string;
  log(entry: RequestEntry): void;
  /** An error nobody foresaw: recorded with the request's id, never shown. */
  failed(error: unknown, requestId: string): void;
};

/** One line of the request log: the route's pattern, never the path, and no person. */
export type RequestEntry = {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The word of the permission that was missing: of nobody, and of no record. */
  readonly refused?: string;
  /** What held against an attempt to get round it: `form_token`, `session_cookie`, `link`, `case_secret` or `tries`. */
  readonly attempt?: string;
};
