// What was chosen is put where the cursor is. Without this script the button sends the form, and it comes back with a line at its end.

/** Before anybody stood in the text, its end is the place. */
export function insertAtCursor(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name="_insert"]')) {
    const { form } = button;
    const area = form?.elements.namedItem(button.value);
    if (!form || !(area instanceof HTMLTextAreaElement)) continue;
    let stood = false;
    area.addEventListener('focus', () => {
      stood = true;
    });
    button.addEventListener('click', (event) => {
      const chosen = new FormData(form).getAll(`_insert.${button.value}`).findLast(Boolean);
      if (typeof chosen !== 'string') return;
      event.preventDefault();
      const place = stood ? area.selectionStart : area.value.length;
      const before = area.value.slice(0, place);
      const after = area.value.slice(stood ? area.selectionEnd : place);
      // A table is drawn where it is alone in its line.
      const alone = chosen.startsWith('{table:') || !stood;
      const from = alone && before !== '' && !before.endsWith('\n') ? '\n' : '';
      const to = alone && after !== '' && !after.startsWith('\n') ? '\n' : '';
      area.setRangeText(`${from}${chosen}${to}`, before.length, area.value.length - after.length, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
      area.focus();
    });
  }
}
