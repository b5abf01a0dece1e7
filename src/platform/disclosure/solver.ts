import loadHighs, { type Highs, type Model, type SymbolDisposable } from 'highs';

let loaded: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once a thread. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** A model that must be disposed: nothing else frees its memory. It prints nothing, and always computes in the same way. */
export function makeModel(highs: Highs): SymbolDisposable<Model> {
  const model = highs.createModel();
  model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
  return model;
}

export type Ended = 'optimal' | 'infeasible' | 'unbounded' | 'stopped';

/** Runs a model until `deadline`. Its limit counts all runs of a model together, so the clocks are set to zero before each. */
export function solve(highs: Highs, model: Model, deadline: number): Ended {
  const seconds = (deadline - Date.now()) / 1000;
  if (seconds <= 0) return 'stopped';
  model.zeroAllClocks();
  model.options.set('time_limit', seconds);
  const { modelStatus } = model.run();
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (modelStatus === optimal) return 'optimal';
  if (modelStatus === infeasible) return 'infeasible';
  return modelStatus === unbounded || modelStatus === unboundedOrInfeasible ? 'unbounded' : 'stopped';
}
