import fs from 'node:fs';
import { expect, it } from 'vitest';

type Packages = Readonly<Record<string, string>>;
type PackageFile = { dependencies: Packages; devDependencies: Packages; optionalDependencies: Packages };

const packageFile = JSON.parse(fs.readFileSync('package.json', 'utf8')) as PackageFile;
const decision = fs.readFileSync('docs/decisions/0013-dependencies.md', 'utf8');

it('there are at most 35 dependencies at run time, and the decision says how many', () => {
  const count = Object.keys(packageFile.dependencies).length;
  expect(count).toBeLessThanOrEqual(35);
  expect(decision).toContain(`there are ${count}, and`);
});

it('every dependency has a line in its decision, and no line is left of one that went', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile;
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const rows = decision.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split(' | ')[0]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(named.toSorted()).toEqual(used.toSorted());
});

it('decisions are numbered without a gap, and each says context, decision and consequences', () => {
  const files = fs.readdirSync('docs/decisions').toSorted();
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
  for (const file of files) {
    const text = fs.readFileSync(`docs/decisions/${file}`, 'utf8');
    expect(text, file).toMatch(
      /^# \d{4} .+\n\n\*\*Context\.\*\* [\s\S]+\n\n\*\*Decision\.\*\* [\s\S]+\n\n\*\*Consequences\.\*\* /,
    );
  }
});
