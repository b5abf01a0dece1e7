import fs from 'node:fs';
import { expect, it } from 'vitest';

/*
 * Pages are told what to show: whether somebody may do something, and what a state allows, stands in the table of the record's workflow
 * (`platform/workflow`). The pages that still decide it themselves are counted in `pages-that-decide.json`, which may only shrink.
 */
const counted = JSON.parse(fs.readFileSync('tests/pages-that-decide.json', 'utf8')) as Record<string, number>;
const decides = /may\(|state [!=]== '|\bhasRole\(|\bown\(\s*actor|\bofPartner\(/;

const decisionsOf = (lines: readonly string[]) =>
  lines.filter((line) => decides.test(line) && !/^\s*(import|\*|\/\/)/.test(line)).length;

function decisionsIn(folder: string): Record<string, number> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)pages\/[^/]+\.tsx?$/.test(name));
  const counts = files.map((name): [string, number] => {
    const lines = fs.readFileSync(`${folder}/${name}`, 'utf8').split('\n');
    return [`${folder}/${name}`, decisionsOf(lines)];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort());
}

it('No page decides more by itself than it did, and none that decides nothing begins to', () => {
  expect(decisionsIn('src')).toEqual(counted);
});

it('A decision is found by each of its words, and a comment is none', () => {
  const lines = [
    'may(actor, permission, record)',
    "state === 'draft'",
    "state !== 'draft'",
    "hasRole(actor, 'assessor')",
    'own(actor, line, null)',
    'ofPartner(actor, agreement)',
  ];
  for (const line of lines) expect([line, decisionsOf([line])]).toEqual([line, 1]);
  expect(decisionsOf(['// may(actor)', "import { hasRole } from './permissions.ts';"])).toBe(0);
});
