import { expect, it } from 'vitest';
import { FormFileError, formFromYaml } from './load-form.ts';

const sound = `key: tiny
version: 1
purpose: report
title: { en: Tiny }
origin: { en: Of the tests }
sections:
  - key: only
    title: { en: Only section }
    questions:
      - key: words
        type: long_text
        label: { en: Tell us }
        words: 100
`;

function errorOf(text: string): string {
  try {
    formFromYaml(text, 'forms/tiny.yaml');
  } catch (error) {
    if (error instanceof FormFileError) return error.message;
  }
  return '';
}

it('names file and line of text that is not YAML', () => {
  expect(errorOf('key: [tiny\nversion: 1\n')).toMatch(/^forms\/tiny\.yaml:\d+: /);
});

it('names file, line, place and what was expected', () => {
  const text = sound.replace('words: 100', 'words: many');
  expect(errorOf(text)).toMatch(/^forms\/tiny\.yaml:13: sections\.0\.questions\.0\.words: expected .*number/);
});

it('points at the nearest line when the place itself is missing', () => {
  const text = sound.replace('        words: 100\n', '');
  expect(errorOf(text)).toMatch(/^forms\/tiny\.yaml:10: sections\.0\.questions\.0\.words/);
});

it('reads a sound file', () => {
  expect(formFromYaml(sound, 'forms/tiny.yaml').sections[0]!.questions[0]!.key).toBe('words');
});
