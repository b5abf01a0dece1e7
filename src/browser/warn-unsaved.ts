type Field = { matches?(selector: string): boolean; form?: { readonly method: string } | null };

/** Whether the text that was typed there would be lost: a field of a form that is sent, not a search or a filter. */
export function holdsTyped(target: unknown): boolean {
  const field = target as Field | null;
  const isText = field?.matches?.('textarea, input:not([type]), input[type="text"]') ?? false;
  return isText && field?.form?.method === 'post';
}

/** Leaving a page with typed text that was not sent asks first, where a browser can. */
export function warnUnsaved(page: EventTarget, frame: EventTarget): void {
  let typed = false;
  page.addEventListener('input', (event) => {
    typed ||= holdsTyped(event.target);
  });
  for (const sent of ['submit', 'mostura-saved'])
    page.addEventListener(sent, () => {
      typed = false;
    });
  frame.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
}
