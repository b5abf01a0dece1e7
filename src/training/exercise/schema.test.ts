import { expect, it } from 'vitest';
import { confirmationForm, exerciseForm, givenForm } from './schema.ts';

it('reads rows, leaves empty ones out and lets a material follow its role', () => {
  const typed = {
    version: '3',
    'role-0-title': 'Officer',
    'role-0-people': '1',
    'role-0-brief': 'One.',
    'role-1-people': '2',
    'role-2-title': 'Interpreter',
    'role-2-people': '2',
    'role-2-brief': 'Two.',
    'stage-1-title': 'First sight',
    'stage-1-minutes': '20',
    'stage-1-happens': 'Somebody\r\ncomes.',
    'stage-1-material': 'A note.',
    'stage-1-for': '2',
    questions: 'Why?\r\n\r\n How? ',
  };
  expect(exerciseForm.parse(typed)).toMatchObject({
    version: 3,
    text: {
      roles: [{ title: 'Officer' }, { title: 'Interpreter', people: 2 }],
      stages: [{ happens: 'Somebody\ncomes.', asks: '', materialFor: 2 }],
      questions: ['Why?', 'How?'],
    },
  });
});

it('says at its field what is wrong in a row', () => {
  const wrong = exerciseForm.safeParse({
    'role-0-title': 'Officer',
    'role-0-people': '0',
    'stage-0-title': 'First sight',
    'stage-0-minutes': '',
    'stage-0-for': '4',
  });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['role-0-people', 'invalid.number_between'],
    ['stage-0-for', 'invalid.choice'],
    ['stage-0-minutes', 'invalid.required'],
  ]);
});

it('takes no confirmation without the tick', () => {
  expect(confirmationForm.safeParse({ version: '1' }).error?.issues[0]?.message).toBe(
    'training.exercise.invalid.invented',
  );
  expect(confirmationForm.parse({ version: '1', invented: 'yes' }).invented).toBe(true);
});

it('reads roles given by hand, and nothing that is no participant', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const { given } = givenForm.parse({ version: '1', [`role-${id}`]: '2', 'role-x': '1' });
  expect([...given]).toEqual([[id, 2]]);
  expect(givenForm.safeParse({ [`role-${id}`]: 'x' }).success).toBe(false);
});
