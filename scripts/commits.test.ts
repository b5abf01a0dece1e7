import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkCommits, exceptions, faultOf, readSubjects } from './commits.ts';

it('the subject of every commit since the rule is kept to it', async () => {
  expect(await checkCommits()).toBeUndefined();
});

it('an exception is a commit that breaks the rule, with its day and its reason', () => {
  const known = readSubjects() ?? [];
  for (const { commit, on, why } of exceptions) {
    expect(commit).toMatch(/^[0-9a-f]{8}$/);
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(why).not.toBe('');
    const subject = known.find((one) => one.commit.startsWith(commit))?.subject;
    if (subject !== undefined) expect(faultOf(subject)).toBeDefined();
  }
});

it.each([
  'grants: refuse a second approval by the same person',
  'second database: bring, and seed, what it needs',
  'http: plan, record and follow up',
])('takes “%s”', (subject) => {
  expect(faultOf(subject)).toBeUndefined();
});

it.each([
  ['Whoever approves, for good', 'is not `area'],
  ['Grants: refuse', 'is not `area'],
  ['grants, results: refuse', 'is not `area'],
  ['grants:refuse', 'is not `area'],
  [`grants: ${'refuse '.repeat(10)}`, 'characters'],
  ['grants: Refuse a second approval', 'not with a verb'],
  ['grants: refused a second approval', 'no imperative'],
  ['grants: refusing, a second approval', 'no imperative'],
  ['grants: refuses a second approval', 'no imperative'],
  ['grants: the second approval is refused', 'no imperative'],
])('refuses “%s”', (subject, why) => {
  expect(faultOf(subject)).toContain(why);
});

it('a history that does not reach back so far is judged as far as it does, at least its last commit', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-commits-'));
  try {
    expect(readSubjects(folder)).toBeUndefined();
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-29T09:00:00Z' },
      }).trim();
    git('init', '-q');
    for (const subject of ['one: begin', 'two: go on', 'three: end'])
      git('commit', '-q', '--allow-empty', '-m', subject);
    const subjects = (since: { commit: string; at: string }) =>
      readSubjects(folder, since)?.map(({ subject }) => subject);
    const [absent, at] = ['0'.repeat(40), '2026-11-28T00:00:00Z'];
    expect(subjects({ commit: git('rev-parse', 'HEAD~2'), at })).toEqual(['three: end', 'two: go on']);
    expect(subjects({ commit: absent, at })).toEqual(['three: end', 'two: go on', 'one: begin']);
    expect(subjects({ commit: absent, at: '2026-11-30T00:00:00Z' })).toEqual(['three: end']);
    expect(subjects({ commit: git('rev-parse', 'HEAD'), at })).toEqual(['three: end']);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
