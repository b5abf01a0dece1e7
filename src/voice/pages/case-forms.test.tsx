import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { caseOfTests } from '../testing.ts';
import { WritePage } from './case-forms.tsx';

it('A handler is told the language of the reporter for what the reporter reads, and not for a note.', () => {
  const language = languageOf('en');
  const context = {
    ...{ language, token: 'a~b.c', url: new URL('https://example.org/staff/voice/cases/x/write') },
  } as unknown as ActingContext;
  const file = { ...caseOfTests, state: 'in_hand' as const };
  const state = { typed: {}, errors: {}, conflict: false };
  const html = renderIn(language, <WritePage context={context} state={state} file={file} />);
  const hints = html
    .split('type="radio"')
    .slice(1)
    .map((item) => [/value="(\w+)"/.exec(item)![1], item.includes('فارسی (Persian)')]);
  expect(hints).toEqual([
    ['reply', true],
    ['answer', true],
    ['note', false],
  ]);
});
