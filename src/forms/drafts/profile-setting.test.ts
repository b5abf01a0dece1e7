import { expect, it } from 'vitest';
import { questionForm } from './question-form.ts';
import { typedOfQuestion } from './typed-question.ts';

const page = {
  version: '1',
  label: 'Name of your organisation',
  required: 'yes',
  max: '200',
  new_options: '',
};

it('A question of the maker names a part of the profile or none, and its page shows it again.', () => {
  const read = questionForm('text').parse({ ...page, profile: 'name' });
  expect(read.settings.question).toMatchObject({ type: 'text', profile: 'name' });
  expect(typedOfQuestion(read.settings.question).profile).toBe('name');
  expect(questionForm('text').parse({ ...page, profile: '' }).settings.question).not.toHaveProperty(
    'profile',
  );
  expect(questionForm('text').safeParse({ ...page, profile: 'bank' }).error?.issues[0]?.path).toEqual([
    'profile',
  ]);
});
