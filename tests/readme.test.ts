import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demonstrationPassword, demonstrationSignIns } from '../src/demonstration/index.ts';
import { settingsTable } from '../src/platform/setting-list.ts';
import { documents } from './support/document-texts.ts';

const readme = fs.readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

it('the README has the table of every setting as the program reads them', () => {
  const [, table = ''] = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(readme) ?? [];
  expect(table.trim()).toBe(settingsTable());
});

it('the README has everybody one can sign in as in a demonstration, and their password', () => {
  const listed = [...readme.matchAll(/`([a-z.]+@(?:[a-z0-9-]+\.)?demonstration\.example)`/g)].map(
    ([, email]) => email,
  );
  expect(listed.toSorted()).toEqual(demonstrationSignIns.map(({ email }) => email).toSorted());
  expect(readme).toContain(`\`${demonstrationPassword}\``);
});

it('the README names every npm script, and CONTRIBUTING explains it', () => {
  const contributing = fs.readFileSync('CONTRIBUTING.md', 'utf8');
  const commands = Object.keys(scripts).map((name) =>
    ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(commands.filter((command) => !readme.includes(command))).toEqual([]);
  expect(commands.filter((command) => !contributing.includes(`| \`${command}\` |`))).toEqual([]);
});

it.each(documents())('every file that %s leads to is there', (file) => {
  const text = fs.readFileSync(file, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
  const folder = path.dirname(file);
  expect(links.filter((target) => !fs.existsSync(path.join(folder, target)))).toEqual([]);
});

it('every file and folder of the tree in ARCHITECTURE.md is there, and every area is in it', () => {
  const [, tree = ''] = /```\n([\s\S]*?)```/.exec(fs.readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  const top = [...tree.matchAll(/^([a-z]+)\//gm)].map(([, name]) => name!);
  const below = [...tree.matchAll(/^ {2}((?:[a-z]+(?:\/|\.tsx?) )+)/gm)].flatMap(([, names]) =>
    names!.trim().split(' '),
  );
  const places = [...top, ...below.map((name) => `src/${name}`)];
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !fs.existsSync(place))).toEqual([]);
  const areas = fs.readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(areas.map(({ name }) => `src/${name}/`).filter((area) => !places.includes(area))).toEqual([]);
});
