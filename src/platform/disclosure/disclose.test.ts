import { expect, test } from 'vitest';
import { discloseTable } from './disclose.ts';
import { aTable, partners } from './testing.ts';
import type { Phase } from './types.ts';

const limits = { protect: 20_000, audit: 20_000, integers: 20_000 };

test('A thread protects and audits a table and tells how far it is', async () => {
  const phases = new Set<Phase>();
  const disclosed = await discloseTable({ table: aTable(4, 6), rule: partners, limits }, (phase) =>
    phases.add(phase),
  );
  expect(disclosed).toMatchObject({
    way: 'optimal',
    gap: 0,
    audit: { passed: true, ended: true, failed: [] },
  });
  expect([...phases]).toEqual(expect.arrayContaining(['protect', 'bounds', 'contributors']));
});

test('Two tables are protected one after the other', async () => {
  const steps: string[] = [];
  const run = async (name: string) => {
    await discloseTable({ table: aTable(4, 6), rule: partners, limits }, () => steps.push(name));
  };
  await Promise.all([run('first'), run('second')]);
  expect(steps.lastIndexOf('first')).toBeLessThan(steps.indexOf('second'));
});

test('An audit without time is a refusal', async () => {
  const disclosed = await discloseTable({
    table: aTable(4, 6),
    rule: partners,
    limits: { ...limits, audit: 0 },
  });
  expect(disclosed).toEqual({ refused: 'audit_not_ended' });
});

test('A thread that no longer answers is ended with a refusal, and the next table gets one of its own', async () => {
  const broken = { ...aTable(4, 6), cells: [] };
  expect(await discloseTable({ table: broken, rule: partners, limits })).toEqual({ refused: 'thread_ended' });
  const stuck = { protect: -5_000, audit: 0, integers: 0 };
  expect(await discloseTable({ table: aTable(4, 6), rule: partners, limits: stuck })).toEqual({
    refused: 'thread_ended',
  });
  expect(await discloseTable({ table: aTable(4, 6), rule: partners, limits })).toMatchObject({
    way: 'optimal',
  });
});

test('A thread that cannot be started is a refusal with its reason, and the next table is computed', async () => {
  const unsendable = { ...limits, told: () => undefined };
  const disclosed = await discloseTable({ table: aTable(4, 6), rule: partners, limits: unsendable });
  expect(disclosed).toEqual({ refused: 'thread_not_started' });
  expect(await discloseTable({ table: aTable(4, 6), rule: partners, limits })).toMatchObject({
    way: 'optimal',
  });
});

test('An order that cannot be read does not stop the next one', async () => {
  const unreadable = { table: aTable(4, 6), rule: partners, limits: undefined } as never;
  await expect(discloseTable(unreadable)).rejects.toThrow();
  expect(await discloseTable({ table: aTable(4, 6), rule: partners, limits })).toMatchObject({
    way: 'optimal',
  });
});
