// @second-database: migrations, roles and grants, the driver and its connections

import { expect, it } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { makeDatabase } from '../support/database.ts';

it('an owner who may not make roles migrates with those that were made for it', async () => {
  const connection = await makeDatabase('empty');
  const name = `plain_${process.pid}`;
  const password = 'only-for-this-test';
  const server = connect({ to: connection, max: 1 });
  const { rows } = await server.pool.query<{ name: string }>('select current_user as name');
  const owner = rows[0]!.name;
  await server.pool.query(`create role ${name} login password '${password}'; grant ${name} to ${owner};
    grant mostura_app, mostura_portal, mostura_protection to ${name}; alter database ${connection.database} owner to ${name}`);
  const plain = connect({ to: { ...connection, user: name, password }, max: 2 });
  try {
    const applied = await migrate(plain.pool, { folder: 'migrations', log: () => {} });
    expect(applied[0]).toBe('0001-platform.sql');
    const { rows: own } = await plain.pool.query(
      'select rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(own).toEqual([{ rolcreaterole: false }]);
    await expect(
      plain.pool.query('begin; set local role mostura_portal; select from network.organisation'),
    ).rejects.toMatchObject({ code: '42501' });
  } finally {
    await plain.close();
    await server.pool.query(`alter database ${connection.database} owner to ${owner}; drop owned by ${name} cascade;
      drop role ${name}`);
    await server.close();
  }
});
