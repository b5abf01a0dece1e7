import type { Language } from '../language/language.ts';
import type { StreetLocale } from '../language/street-locales.ts';
import type { Body } from './body.ts';
import type { SignedIn } from './instance-config.ts';
import type { Visitor } from './route.ts';

/** What the server found out about a request before its route takes over. */
export type Arrival = {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly arrived: Date;
  readonly requestId: string;
  readonly signedIn: SignedIn | undefined;
  readonly session: string;
  /** The hidden fields of this person's forms, made when somebody asks for them. */
  token(): string;
  /** Told when a page shows what is this visitor's own, and is for nobody else therefore. */
  readonly shown?: { own: boolean } | undefined;
  readonly language: Language;
  /** The language of the street that the browser asks for, where the address names none. */
  readonly wish?: StreetLocale | undefined;
  readonly stashId: string | undefined;
  /** What was typed into the filter of a list, opened by its mark. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** The page of ours from which it came, where the browser says so. */
  readonly cameFrom: string | undefined;
  readonly visitor: Visitor;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readBody(): Promise<Body>;
};
