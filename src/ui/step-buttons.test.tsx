import { expect, it } from 'vitest';
import { problem } from '../platform/problem.ts';
import { StepNotes } from './step-buttons.tsx';
import { renderIn, uiLanguage } from './testing.tsx';

it('A reason that bars a person from two steps is said once.', () => {
  const language = uiLanguage('en');
  const code = 'reply_approved_by_another';
  const standing = { offers: [], waits: [], lacks: [], barred: [problem(code), problem(code)] };
  const shown = renderIn(language, <StepNotes standing={standing} />);
  expect(shown.split(language.t(`problem.${code}`))).toHaveLength(2);
});
