import fs from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const table = 'tests/budget/dearest.json';

/**
 * The groups in the order of vitest.config.ts, and in each the dearest files first. What a file costs says the last run on this
 * machine, and in a fresh clone the table of the repository: `{ "<file>": <seconds> }`. What is in neither comes after, the larger first.
 */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    const known: Record<string, number> = fs.existsSync(table)
      ? JSON.parse(fs.readFileSync(table, 'utf8'))
      : {};
    const secondsOf = (file: TestSpecification) => {
      const last = cache.getTestSpecificationResult(file);
      if (last) return last.duration / 1000;
      return known[path.relative(config.root, file.moduleId).replaceAll('\\', '/')] ?? 0;
    };
    const order = new Map(this.ctx.projects.map((project, at) => [project.name, at]));
    const costs = new Map(files.map((file) => [file, secondsOf(file)]));
    return (await super.sort(files)).sort(
      (a, b) => order.get(a.project.name)! - order.get(b.project.name)! || costs.get(b)! - costs.get(a)!,
    );
  }
}
