import { expect, test } from 'vitest';
import { type LogFields, makeLog } from './log.ts';

function linesOf(least: 'debug' | 'info' | 'warn', say: (log: ReturnType<typeof makeLog>) => void) {
  const lines: string[] = [];
  say(
    makeLog(
      least,
      (line) => lines.push(line),
      () => new Date('2026-11-25T12:00:00Z'),
    ),
  );
  return lines.map((line) => JSON.parse(line));
}

test('a key that is not on the list is not written', () => {
  const smuggled = { requestId: 'r1', email: 'besa@example.org', name: 'Besa' } as LogFields;
  const [line] = linesOf('info', (log) => log('info', 'Request', smuggled));
  expect(line).toEqual({
    level: 'info',
    time: '2026-11-25T12:00:00.000Z',
    message: 'Request',
    requestId: 'r1',
  });
});

test('an error is told by class, code and place, never by a message that may quote a person', () => {
  const error = Object.assign(new Error('Key (email)=(besa@example.org) already exists.'), {
    code: '23505',
    constraint: 'person_email_key',
    detail: 'besa@example.org',
  });
  const [line] = linesOf('info', (log) => log('error', 'Request failed', { error }));
  expect(line).toMatchObject({ error: 'Error', code: '23505', constraint: 'person_email_key' });
  expect(line.frames[0]).toContain('log.test.ts');
  expect(JSON.stringify(line)).not.toContain('besa');
});

test('what is below the level is left out, and a line stays one line', () => {
  const lines = linesOf('warn', (log) => {
    log('info', 'quiet');
    log('warn', 'two\nlines');
  });
  expect(lines.map(({ message }) => message)).toEqual(['two\nlines']);
});
