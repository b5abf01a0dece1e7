import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { faultsOfTags } from '../../src/platform/documents/hxl.ts';
import { readCsv } from '../support/formulas.ts';
import { type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** Lists that people work with in a spreadsheet and that go nowhere else: a row of hashtags would only be in their way. */
const forPeople = [
  '/staff/gatherings/:gatheringId/needs.csv',
  '/staff/gatherings/:gatheringId/participants.csv',
  '/staff/gatherings/:gatheringId/travel.csv',
  '/staff/organisations.csv',
  '/staff/applications.csv',
  '/staff/agreements.csv',
  '/staff/reports.csv',
  '/staff/budget/expenditure.csv',
  '/staff/procurement.csv',
  '/staff/budget/income.csv',
  '/staff/budget/expenditure/template.csv',
  '/staff/budget/import/template.csv',
  '/staff/documents.csv',
  '/staff/risks.csv',
  '/staff/visibility.csv',
  '/staff/privacy/access.csv',
  '/staff/privacy/register.csv',
  '/capacity/:assessmentId/scores.csv',
];

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

it('every file of figures has hashtags of HXL in its second row, and only lists for people have none', async () => {
  const everybody = signedInOf(instance.world);
  const tables = instance.routes.filter(({ path }) => path.endsWith('.csv'));
  expect(forPeople.filter((path) => !tables.some((route) => route.path === path))).toEqual([]);
  const faults: string[] = [];
  for (const route of tables) {
    const reader = everybody.find((one) => isMeantToReach(route, one.actor, 'own', one));
    const actor = reader?.actor ?? instance.world.cast.ana;
    const path = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const { status, body } = await instance.ask(route.may.anyone ? undefined : actor, path);
    const [head = [], tags = []] = readCsv(body);
    if (status !== 200) faults.push(`${path}: ${status}`);
    else if (forPeople.includes(route.path)) {
      if (tags.some((tag) => tag.startsWith('#'))) faults.push(`${route.path} has hashtags`);
    } else {
      if (tags.length !== head.length) faults.push(`${route.path}: a head without a hashtag`);
      faults.push(...faultsOfTags(tags).map((fault) => `${route.path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

it('every table that the decision on measurements names is there and has hashtags', () => {
  const paths = instance.routes.map(({ path }) => path);
  const decision = readFileSync('docs/decisions/0010-measurements-over-records.md', 'utf8');
  const rows = decision.split('\n').filter((line) => /^\| (?!---|part )/.test(line));
  const named = rows.flatMap((row) =>
    [...row.split(' | ')[4]!.matchAll(/`([^`]+)`/g)].map(([, one]) => one!),
  );
  expect(rows.filter((row) => !row.split(' | ')[4]!.includes('`'))).toEqual([]);
  const missing = named.filter(
    (one) => !paths.some((path) => !forPeople.includes(path) && (path === one || path.endsWith(`/${one}`))),
  );
  expect(missing).toEqual([]);
});
