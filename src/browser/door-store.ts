// The page at the door as this phone last saw it, so that it opens in a hall without a line. It goes when somebody signs out.

const place = 'mostura-door';

export const doorStore = () => caches.open(place);

/** Keeps this page, what it is drawn with and what its script may ask for, and has the worker open it where there is no line. Without either, the page works as before. */
export async function keepDoor(worker: string, ...askedFor: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register(worker, {
    scope: location.pathname.startsWith('/door/') ? '/door/' : '/staff/gatherings/',
  });
  const store = await doorStore();
  const drawnWith = [
    ...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], script[src], img[src]'),
  ].map((one) => one.getAttribute('href') ?? one.getAttribute('src')!);
  const wanted = new Set(
    [...drawnWith, ...askedFor, location.pathname].map((one) => new URL(one, location.href).href),
  );
  for (const { url } of await store.keys())
    if (url.includes('/assets/') && !wanted.has(url)) await store.delete(url);
  await store.addAll([...wanted]);
}

/** Nobody is signed in on this phone: what it kept of pages that ask for it is nobody's. A trainer's page at the door asks for none, and what pages are drawn with is everybody's. */
export async function forgetDoor(): Promise<void> {
  if (!('caches' in window) || !(await caches.has(place))) return;
  const store = await doorStore();
  for (const one of await store.keys())
    if (new URL(one.url).pathname.startsWith('/staff/')) await store.delete(one);
}
