import { describe, expect, it } from 'vitest';
import { readMessage } from './check-message.ts';
import { endFaults, markFaults } from './punctuation.ts';

const read = (text: string) => {
  const message = readMessage(text);
  if (typeof message === 'string') throw new Error(message);
  return message;
};

describe('the end of a text', () => {
  it.each([
    ['problem.event_over', 'This event is over. Choose an upcoming event'],
    ['grants.call.invalid.duration', 'The maximum is too short'],
    ['done.period.create', '{count, plural, one {The period was created.} other {The periods were created}}'],
    ['invalid.too_long', 'Use at most {max} characters'],
  ])('of %s is a full stop', (key, text) => {
    expect(endFaults(key, read(text), undefined)).toEqual([expect.stringContaining('has no full stop')]);
  });

  it.each([
    ['problem.event_over', 'This event is over.'],
    ['invalid.mail_lines', 'Correct these lines, or leave them out. {lines}'],
    ['next.report.submit', '{count, plural, one {One is left.} other {# are left.}}'],
    ['grants.payment_file.number', 'File'],
  ])('of %s may be as it is in “%s”', (key, text) => {
    expect(endFaults(key, read(text), undefined)).toEqual([]);
  });

  it('is in a translation what it is in English', () => {
    const english = read('This event took place on {day}.');
    expect(endFaults('training.took_place', read('Овај догађај је одржан {day}'), english)).toHaveLength(1);
    expect(endFaults('training.took_place', read('Овај догађај је одржан {day}.'), english)).toEqual([]);
  });
});

it('Quotation marks are those of the language', () => {
  expect(markFaults(read('Притисните „Прочитај редове”.'), 'sr-Cyrl')).toHaveLength(1);
  expect(markFaults(read('Притисните „Прочитај редове“.'), 'sr-Cyrl')).toEqual([]);
  expect(markFaults(read('Pritisnite „Pročitaj redove“.'), 'bs')).toHaveLength(1);
  expect(markFaults(read('Press “Read the rows”.'), 'en')).toEqual([]);
});
