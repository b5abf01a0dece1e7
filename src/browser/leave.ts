/** Leaving quickly: another page takes this one's place, so that Back does not return here. */
export function leaveInPlace(page: Document, go: (address: string) => void): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-leave]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(link.href);
    });
}

/** Pressed three times within two seconds, Escape is the link that leaves. */
export function leaveByEscape(page: Document, go: (address: string) => void): void {
  const presses: number[] = [];
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    const link = page.querySelector<HTMLAnchorElement>('a[data-leave]');
    presses.push(event.timeStamp);
    const [third] = presses.slice(-3);
    if (link && presses.length > 2 && event.timeStamp - third! <= 2000) go(link.href);
  });
}
