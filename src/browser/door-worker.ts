// Opens the page at the door where there is no line. Nothing is scanned here: what is scanned waits in the page's own queue.
import { doorStore } from './door-store.ts';

type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Worker = EventTarget & { skipWaiting(): Promise<void> };

/** A line that has not answered by then is as good as none, in milliseconds. */
const patience = 6000;
const worker = self as unknown as Worker;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  const answer = pathname.startsWith('/assets/')
    ? keptFirst
    : request.mode === 'navigate' && /\/attendance-list\/scan$|^\/door\/[^/]+$/.test(pathname)
      ? lineFirst
      : undefined;
  if (answer) respondWith.call(event, answer(request));
});

async function keptFirst(request: Request): Promise<Response> {
  return (await (await doorStore()).match(request, { ignoreVary: true })) ?? fetch(request);
}

async function lineFirst(request: Request): Promise<Response> {
  const store = await doorStore();
  const page = new URL(request.url).pathname;
  const kept = await store.match(page, { ignoreVary: true });
  if (!kept) return fetch(request);
  const answer = await Promise.race([
    fetch(request).catch(() => undefined),
    new Promise<undefined>((late) => setTimeout(late, patience, undefined)),
  ]);
  if (!answer || answer.status >= 500) return kept;
  if (answer.ok) await store.put(page, answer.clone());
  // Signed out, or no longer theirs: what was kept is gone, too.
  else await store.delete(page);
  return answer;
}
