import { timingSafeEqual } from 'node:crypto';
import type { Language } from '../language/language.ts';
import { macOf } from '../mac.ts';
import { cookie } from './cookies.ts';
import { type Answer, type Notice, type Route, toldByPage } from './route.ts';
import { subkey } from './tokens.ts';

/** The cookie that carries what was done to the next page; it is read once. */
export const noticeCookie = 'done';
/** The cookie that tells the small script which form was done: the text that waited on the device for it goes. */
export const sentCookie = 'sent';
/** Seconds in which the next page must be asked for. */
const seconds = 120;

/** The root of the texts that say what a route has done: its own, else the word of its permission. */
export function rootOf(route: Route): string | undefined {
  if (route.kind === 'page') return undefined;
  const root = route.done ?? route.may.name;
  return root === toldByPage ? undefined : root;
}

/**
 * The same answer with what its reader is told on the next page, where the route says it there. It is told at the top: the way there
 * names no place further down, or the browser would scroll past it.
 */
export function withNotice(route: Route, answer: Answer): Answer {
  if (answer.result !== 'redirect' || answer.leaving) return answer;
  const root = answer.done ?? rootOf(route);
  const { done: _told, ...told } = answer;
  if (root === undefined || root === toldByPage) return told;
  return { ...told, to: answer.to.replace(/#.*/, ''), done: root };
}

/** What the server needs to tell on the next page what was done. */
type Telling = { readonly secret: string; readonly secure: boolean; readonly language: Language };

/**
 * What is told above this page, and the cookie that goes with the answer: for the next page after an act, spent once it was shown. It
 * holds a root and no name of anybody; it is signed, so that no other site writes what is told.
 */
export function tellOf(
  { secret, secure, language }: Telling,
  method: string,
  answer: Answer,
  sent: string | undefined,
): { readonly notice: Notice | undefined; readonly cookies: readonly string[] } {
  if (answer.result === 'redirect') {
    const { done, sent: once } = answer;
    const cookies = [
      ...(done ? [cookie(noticeCookie, `${done}~${sign(secret, done)}`, { secure, seconds })] : []),
      ...(once ? [cookie(sentCookie, once, { secure, seconds, readable: true })] : []),
    ];
    return { notice: undefined, cookies };
  }
  const notice = method === 'GET' && answer.result === 'page' ? noticeIn(secret, sent, language) : undefined;
  return { notice, cookies: notice ? [cookie(noticeCookie, '', { secure, seconds: 0 })] : [] };
}

/** What is to be told; undefined when nothing is, or the cookie is not ours. */
function noticeIn(secret: string, sent: string | undefined, language: Language): Notice | undefined {
  const [root = '', mac = ''] = sent?.split('~') ?? [];
  const [found, expected] = [Buffer.from(mac), Buffer.from(sign(secret, root))];
  if (root === '' || found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return noticeOf(root, language);
}

/** The root with a number for its texts, `{count}`: how many records or people it was done for. */
export const counted = (root: string, count: number) => `${root}:${count}`;

/** The texts of a root: what was done, in words for who did it or else those of the history; and what comes next. */
export function noticeOf(said: string, language: Language): Notice | undefined {
  const [root = '', number] = said.split(':');
  const args = number === undefined ? undefined : { count: Number(number) };
  const key = [`done.${root}`, `history.${root}`].find((one) => language.has(one));
  if (!key) return undefined;
  const next = `next.${root}`;
  // Words of the history are those of a list: above a page they are a sentence.
  const text = language.t(key, args).replace(/[^.!?…]$/, '$&.');
  return { text, next: language.has(next) ? language.t(next, args) : undefined };
}

function sign(secret: string, root: string): string {
  return macOf(subkey(secret, 'notice'), root).digest('base64url');
}
