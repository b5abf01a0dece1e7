type Link = {
  readonly href: string;
  addEventListener(name: 'click', does: (event: { preventDefault(): void }) => void): void;
};
type Key = { readonly key: string; readonly timeStamp: number; readonly repeat: boolean };
/** A document, as far as leaving looks at it. */
export type LeftPage = {
  querySelectorAll(selector: string): Iterable<unknown>;
  addEventListener(name: 'keydown', does: (event: Key) => void): void;
};
const linksOf = (page: LeftPage) => [...page.querySelectorAll('a[data-leave]')] as Link[];

/** Leaving quickly: another page takes this one's place, so that Back does not return here. */
export function leaveInPlace(page: LeftPage, go: (address: string) => void): void {
  for (const link of linksOf(page))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(link.href);
    });
}

/** Pressed three times within two seconds, Escape is the link that leaves. */
export function leaveByEscape(page: LeftPage, go: (address: string) => void): void {
  const presses: number[] = [];
  page.addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (key !== 'Escape' || repeat) return;
    const [link] = linksOf(page);
    presses.push(timeStamp);
    const [third] = presses.slice(-3);
    if (link && presses.length > 2 && timeStamp - third! <= 2000) go(link.href);
  });
}
