import { expect, it } from 'vitest';
import { warnUnsaved } from '../../src/browser/warn-unsaved.ts';

/** A field as far as the warning looks at it; it hears of itself, as a document hears of its fields. */
function field(method: string, isText = true) {
  return Object.assign(new EventTarget(), { matches: () => isText, form: { method } });
}
function leaving(page: ReturnType<typeof field>, ...events: readonly string[]) {
  const frame = new EventTarget();
  warnUnsaved(page, frame);
  for (const name of events) page.dispatchEvent(new Event(name));
  return !frame.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

it('Leaving asks first when text was typed and not sent', () => {
  expect(leaving(field('post'), 'input')).toBe(true);
  expect(leaving(field('post'), 'input', 'submit')).toBe(false);
  expect(leaving(field('post'))).toBe(false);
});

it('Leaving asks nothing for a search, a filter or a choice', () => {
  expect(leaving(field('get'), 'input')).toBe(false);
  expect(leaving(field('post', false), 'input')).toBe(false);
});
