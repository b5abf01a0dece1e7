// Choices of a long list are looked for while one types. Without this script the button beside the field asks for the page again.

/** The form is asked for with what is typed here, and of its answer the choices of this field are taken. Nothing else of it is sent yet. */
export function findAsTyped(): void {
  for (const words of document.querySelectorAll<HTMLInputElement>('input[data-find]')) {
    const { form } = words;
    const found = document.getElementById(`${words.id}-found`);
    const said = document.getElementById(`${words.id}-said`);
    const button = form?.querySelector<HTMLButtonElement>(
      `button[name="_find"][value="${CSS.escape(words.dataset.find!)}"]`,
    );
    // A filter keeps its words beside the address: it is asked for as a whole.
    if (!form || !found || !said || !button || form.elements.namedItem('_search')) continue;
    let asking: AbortController | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(pause);
      asking?.abort();
      asking = undefined;
    };
    /** Whether what was found is on the page now, or somebody typed or chose on meanwhile. */
    const look = async (): Promise<boolean> => {
      stop();
      const own = new AbortController();
      asking = own;
      try {
        const body = asked(form, [words, button, ...found.querySelectorAll('input')]);
        const response = await fetch(form.action, { method: 'POST', body, signal: own.signal });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const fresh = page.getElementById(found.id);
        const told = page.getElementById(said.id);
        if (own.signal.aborted) return true;
        if (!response.ok || !fresh || !told) return false;
        replaceIn(found, fresh, words);
        said.textContent = told.textContent;
        return true;
      } catch {
        return own.signal.aborted;
      } finally {
        if (asking === own) asking = undefined;
      }
    };
    const now = async (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      if (await look()) return;
      button.removeEventListener('click', now);
      button.click();
    };
    words.addEventListener('input', () => {
      stop();
      pause = setTimeout(look, 250);
    });
    words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) void now(event);
    });
    button.addEventListener('click', now);
    // What is ticked meanwhile is in the next answer, and not in this one.
    found.addEventListener('change', () => {
      if (asking) void look();
    });
    form.addEventListener('submit', stop);
  }
}

/** Whoever stood on a choice meanwhile stands on it still, or where they typed when it is gone. */
function replaceIn(found: HTMLElement, fresh: HTMLElement, words: HTMLInputElement): void {
  const held = document.activeElement;
  const stood = held instanceof HTMLInputElement && found.contains(held) ? held : undefined;
  found.replaceChildren(...fresh.childNodes);
  if (!stood) return;
  const choices = [...found.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')];
  const same = choices.find(({ name, value }) => name === stood.name && value === stood.value);
  (same ?? words).focus();
}

/** The marks of the form, what is looked for, and what is chosen of it. */
function asked(
  form: HTMLFormElement,
  fields: readonly (HTMLInputElement | HTMLButtonElement)[],
): URLSearchParams {
  const marks = form.querySelectorAll<HTMLInputElement>('input[name="_token"], input[name="_once"]');
  const sent = [...marks, ...fields].filter(
    (field) => !['radio', 'checkbox'].includes(field.type) || (field as HTMLInputElement).checked,
  );
  return new URLSearchParams(sent.map(({ name, value }) => [name, value]));
}
