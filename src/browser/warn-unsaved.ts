/** Whether the text that was typed there would be lost: a field of a form that is sent, not a search or a filter. */
export function holdsTyped(target: EventTarget | null): boolean {
  const field = target as Partial<HTMLInputElement> | null;
  const isText = field?.matches?.('textarea, input:not([type]), input[type="text"]') ?? false;
  return isText && field?.form?.method === 'post';
}

/** Leaving a page with typed text that was not sent asks first, where a browser can. */
export function warnUnsaved(page: EventTarget = document, frame: EventTarget = window): void {
  let typed = false;
  page.addEventListener('input', (event) => {
    typed ||= holdsTyped(event.target);
  });
  page.addEventListener('submit', () => {
    typed = false;
  });
  frame.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
}
