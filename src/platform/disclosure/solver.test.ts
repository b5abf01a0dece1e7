import { expect, test } from 'vitest';
import { loadSolver, makeModel, solve } from './solver.ts';

test('The limit of a run counts that run alone', async () => {
  const highs = await loadSolver();
  const model = makeModel(highs);
  try {
    const size = 60;
    model.addVars(new Array<number>(size).fill(0), new Array<number>(size).fill(9));
    for (let row = 0; row < size; row++) {
      const indices = [row, (row * 7 + 1) % size, (row * 11 + 5) % size].filter(
        (at, i, all) => all.indexOf(at) === i,
      );
      model.addRow(3 + (row % 5), highs.infinity, { indices, values: indices.map((_, at) => 1 + at) });
    }
    const began = performance.now();
    for (let run = 0; performance.now() - began < 900; run++) {
      model.changeColCost(run % size, 1 + (run % 7));
      expect(solve(highs, model, Date.now() + 400)).toBe('optimal');
    }
    expect(solve(highs, model, Date.now())).toBe('stopped');
  } finally {
    model.dispose();
  }
});
