import { describe, expect, it } from 'vitest';
import { uiLanguage } from '../../ui/testing.tsx';
import type { Arrival } from './arrival.ts';
import { foundIn, isFinding, mostWords, withOnceOf } from './finding.ts';
import { buttonRoute, formRoute, type Typed } from './route.ts';

const form = formRoute({ path: '/f', kind: 'form' } as never);
const button = buttonRoute({ path: '/b', kind: 'button' } as never);
const sent = (typed: Typed) => ({ typed, files: {} });

describe('a form that looks for a choice', () => {
  it('is one that was sent by its button, or with a part of a name that nobody looked for yet', () => {
    expect(isFinding(form, sent({ _find: 'one' }))).toBe(true);
    expect(isFinding(form, sent({ '_find.one': 'bridge' }))).toBe(true);
    expect(isFinding(form, sent({ '_find.one': 'bridge', '_found.one': 'brid' }))).toBe(true);
  });

  it('is none once what was typed was looked for, or nothing is typed, or it is a press', () => {
    expect(isFinding(form, sent({ '_find.one': ' bridge ', '_found.one': 'bridge' }))).toBe(false);
    expect(isFinding(form, sent({ '_find.one': ' ', '_found.one': 'bridge' }))).toBe(false);
    expect(isFinding(form, sent({ '_find.one': ['a', 'b'], '_find.': 'a' }))).toBe(false);
    expect(isFinding(button, sent({ _find: 'one' }))).toBe(false);
  });

  it('is none when another language was chosen with words typed, but for its button', () => {
    expect(isFinding(form, sent({ '_find.one': 'bridge', _language: 'hr' }))).toBe(false);
    expect(isFinding(form, sent({ '_find.one': 'bridge', _find: 'one', _language: 'hr' }))).toBe(true);
  });

  it('looks for no more of a name than a field takes', () => {
    const long = 'house '.repeat(200_000);
    const { typed, errors } = foundIn(sent({ '_find.one': long }), uiLanguage());
    expect(String(typed['_found.one']).length).toBeLessThanOrEqual(mostWords);
    expect(errors.one!.length).toBeLessThan(400);
    expect(isFinding(form, sent({ '_find.one': long, '_found.one': typed['_found.one']! }))).toBe(false);
  });

  it('comes back with all that was typed, what is looked for beside it, and nothing wrong', () => {
    const typed = { _token: 't', _once: 'o', _find: 'one', '_find.one': ' bridge ', name: 'kept' };
    expect(foundIn(sent(typed), uiLanguage())).toEqual({
      typed: { '_find.one': ' bridge ', '_found.one': 'bridge', name: 'kept' },
      errors: {},
      conflict: false,
    });
  });

  it('comes back with what was chosen as a line at the end of a text, and is done with looking for it', () => {
    const choice = {
      '_insert.text': '{total:paid}',
      '_find._insert.text': 'paid',
      '_found._insert.text': 'p',
    };
    const typed = { _token: 't', _once: 'o', _insert: 'text', ...choice, text: 'One.\r\n', version: '2' };
    expect(isFinding(form, sent(typed))).toBe(true);
    expect(foundIn(sent(typed), uiLanguage())).toEqual({
      typed: { text: 'One.\n{total:paid}', version: '2' },
      ...{ errors: {}, conflict: false },
    });
    expect(foundIn(sent({ ...typed, text: '' }), uiLanguage()).typed.text).toBe('{total:paid}');
    const none = foundIn(sent({ ...typed, '_insert.text': '' }), uiLanguage());
    expect(none.typed.text).toBe('One.\r\n');
  });

  it('says that nothing was saved where it was sent to be saved', () => {
    const { typed, errors } = foundIn(sent({ '_find.one': 'bridge' }), uiLanguage());
    expect(typed['_found.one']).toBe('bridge');
    expect(errors.one).toContain('You typed “bridge”, and nothing was saved yet.');
  });

  it('keeps its once-only key, and none that is no key', () => {
    const arrival = { token: () => 'nonce~mac.new' } as Arrival;
    const once = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(withOnceOf(sent({ _once: once }), arrival).token()).toBe(`nonce~mac.${once}`);
    expect(withOnceOf(sent({ _once: '"><script>' }), arrival).token()).toBe('nonce~mac.new');
  });
});
