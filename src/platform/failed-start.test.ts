import net from 'node:net';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { explainFailedStart } from './failed-start.ts';
import { SettingsError } from './settings.ts';

const caught = (attempt: Promise<unknown>) => attempt.then(() => undefined, explainFailedStart);

function listen(port: number, host: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

test('a wrong setting is told by its own sentence, without a stack', () => {
  expect(explainFailedStart(new SettingsError(["PORT is 'x'."]))).toBe("PORT is 'x'.");
});

test('a port that is taken is told with what to change', async () => {
  const server = await listen(0, '127.0.0.1');
  const { port } = server.address() as net.AddressInfo;
  expect(await caught(listen(port, '127.0.0.1'))).toBe(
    `127.0.0.1:${port} is taken by another program. Stop it, or set PORT to another number.`,
  );
  server.close();
});

test('a wrong password is told without it', async () => {
  const client = new pg.Client({ ...inject('server').connection, password: 'hunter2' });
  const said = await caught(client.connect());
  expect(said).toMatch(/^PostgreSQL refuses the user or the password of DATABASE_URL/);
});

test('what nobody foresaw is told whole', () => {
  expect(explainFailedStart(new TypeError('x is not a function'))).toContain('failed-start.test.ts');
});
