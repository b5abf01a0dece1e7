import { expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { factText } from './conditions-text.ts';
import { withCondition } from './drafts/edits.ts';
import { questionFacts } from './drafts/pages/piece-facts.ts';
import { findPlace } from './drafts/places.ts';
import { buildForm } from './testing.ts';

it('A condition says its number with the decimals that it has', () => {
  const said = (greater: number) => factText(languageOf('en'), buildForm(), { question: 'months', greater });
  expect(said(1.5)).toContain('more than 1.5');
  expect(said(0.25)).toContain('more than 0.25');
  expect(said(1000)).toContain('more than 1,000');
});

it('A condition within an entry names the question of that entry', () => {
  const people = findPlace(buildForm(), 'q.activity.people')!;
  const form = withCondition(buildForm(), people, { question: 'name', answered: true });
  const said = questionFacts(languageOf('en'), form, people);
  expect(said).toContain('“Name”');
  expect(said).not.toContain('“name”');
});
