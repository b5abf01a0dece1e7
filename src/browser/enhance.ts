// Small comforts. Every page works the same without this script.
import { forgetDoor } from './door-store.ts';
import { findAsTyped } from './find-as-typed.ts';
import { insertAtCursor } from './insert-at-cursor.ts';
import { leaveInPlace } from './leave.ts';
import { askForPasskeys } from './passkeys.ts';
import { scanCodes } from './scan.ts';
import { sendInParts } from './send-parts.ts';
import { forgetSent, forgetTyped } from './typed-store.ts';
import { warnUnsaved } from './warn-unsaved.ts';

/** After a refused form the summary is read out and one press away from each field. */
function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-module="govuk-error-summary"]');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true });
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.govuk-form-group') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

/** Counts words as the server does. */
function countWords(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-words]')) {
    const note = document.getElementById(`${area.name}-words`);
    if (!note) continue;
    const limit = Number(area.dataset.words);
    const show = () => {
      const left = limit - area.value.split(/\s+/).filter(Boolean).length;
      const pattern = left < 0 ? note.dataset.over : note.dataset.left;
      note.textContent = (pattern ?? '').replace('#', String(Math.abs(left)));
      note.classList.toggle('m-words--over', left < 0);
    };
    area.addEventListener('input', show);
    if (area.value) show();
  }
}

/** One press is one press; the server keeps the same promise without us. */
function ignoreDoublePress(): void {
  let last = 0;
  document.addEventListener('submit', (event) => {
    const now = event.timeStamp;
    if (last && now - last < 1000) event.preventDefault();
    else last = now;
  });
}

/** Menus close by Escape and by a press beside them. */
function closeMenus(): void {
  const menus = () => document.querySelectorAll<HTMLDetailsElement>('details.m-menu[open]');
  document.addEventListener('click', (event) => {
    for (const menu of menus()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

/** The address of the built `keep-typed.ts`: the build puts it here. */
declare const typedScript: string;

/** Pages whose form is kept while it is typed ask for the script that does it. */
async function keepTyped(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  if (!place || !('randomUUID' in crypto)) return;
  const ours = (await import(typedScript)) as typeof import('./keep-typed.ts');
  ours.keepTyped(place);
}

/** This page comes after a form whose text waited on the device, and the server says that it was done. */
function forgetDone(): void {
  try {
    forgetSent(localStorage, sessionStorage, /(?:^|; )(?:__Host-)?sent=([^;]*)/.exec(document.cookie)?.[1]);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Nobody is signed in: what waits on this device of people who signed out goes, and what is old. */
function forgetKept(): void {
  void forgetDoor();
  try {
    const notice = new URLSearchParams(location.search).get('notice') ?? '';
    forgetTyped(localStorage, { all: ['signed_out', 'erased', 'reset'].includes(notice) });
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

leaveInPlace(document, (address) => location.replace(address));
if (document.querySelector('header a[href="/sign-in"], main form[action^="/sign-in"]')) forgetKept();
forgetDone();
void keepTyped();
askForPasskeys();
sendInParts();
warnUnsaved(document, window);
scanCodes();
findAsTyped();
insertAtCursor();
focusErrorSummary();
countWords();
ignoreDoublePress();
closeMenus();
