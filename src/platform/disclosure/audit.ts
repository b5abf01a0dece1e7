import { AuditModel, type Best, countedIn, sumOf } from './audit-model.ts';
import { type Question, questionsOfAll, sumsOfLines, type View, viewsInside } from './audit-questions.ts';
import { loadSolver } from './solver.ts';
import type { Audit, Bounds, Failure, FailureReason, Limits, Phase, Progress, System } from './types.ts';

type AuditLimits = Pick<Limits, 'audit' | 'integers'>;
type Solved = Extract<Best, { ended: 'optimal' }>;
/** What is shown by whole tables that fit all that is published. */
type Seen = { low: number; high: number };

const nearly = 1e-6;

/**
 * Whether anybody can compute too closely what must not be known, from everything that is published, with what they contributed
 * themselves: by linear programs, and where those leave a doubt, in integers. It knows nothing of how the table was protected. An audit
 * that did not end has not passed.
 */
export async function audit(
  system: System,
  limits: AuditLimits,
  progress: Progress = () => undefined,
): Promise<Audit> {
  const highs = await loadSolver();
  const run = new Run(new AuditModel(highs, system, false), Date.now() + limits.audit, progress);
  try {
    run.look(system);
  } finally {
    run.model.dispose();
  }
  if (run.ended && run.doubts.length > 0) {
    const whole = new Run(new AuditModel(highs, system, true), Date.now() + limits.integers, progress);
    try {
      whole.settle(run.doubts);
    } finally {
      whole.model.dispose();
    }
    run.failed.push(...whole.failed);
    run.ended = whole.ended;
  }
  return {
    passed: run.ended && run.failed.length === 0,
    ended: run.ended,
    failed: run.failed,
    bounds: run.bounds,
  };
}

class Run {
  readonly model: AuditModel;
  readonly failed: Failure[] = [];
  readonly bounds: Bounds[] = [];
  readonly doubts: View[] = [];
  ended = true;
  private readonly deadline: number;
  private readonly progress: Progress;

  constructor(model: AuditModel, deadline: number, progress: Progress) {
    this.model = model;
    this.deadline = deadline;
    this.progress = progress;
  }

  look(system: System): void {
    for (const cell of system.cells) {
      if (cell.primary && cell.shown !== null) this.fail(cell, 'narrow');
    }
    this.model.see(undefined);
    if (!this.fits(system)) return;
    const questions = questionsOfAll(system);
    const seen = questions.map(nothingSeen);
    this.measure(system, (solved) => noteAll(questions, seen, solved));
    this.ask({ as: undefined, questions }, 'bounds', seen);
    this.ask({ as: undefined, questions: sumsOfLines(system) }, 'sums');
    const views = viewsInside(system);
    for (const [done, view] of views.entries()) {
      // Who contributed knows more than everybody: what fails already need not be asked of them.
      if (!this.ended || this.failed.length > 0) return;
      this.progress('contributors', done, views.length, null);
      this.model.see(view.as);
      this.ask(view);
    }
  }

  /** False when no table fits what is published. */
  private fits({ cells }: System): boolean {
    if (cells.length === 0) return true;
    const found = this.best({ cell: cells[0]!, sum: sumOf([]) }, 'down');
    return found !== undefined;
  }

  /** What a reader can compute for each hidden cell. */
  private measure({ cells }: System, seen: (solved: Solved) => void): void {
    const hidden = cells.filter(({ shown }) => shown === null);
    for (const [done, cell] of hidden.entries()) {
      const question = { cell, sum: sumOf([cell]) };
      const low = this.best(question, 'down');
      const high = low && this.best(question, 'up');
      if (!low || !high) return;
      seen(low);
      seen(high);
      const { table, row, column } = cell;
      const top = this.model.isOpen(question.sum) ? null : Math.floor(high.value + nearly);
      this.bounds.push({ table, row, column, low: Math.max(0, Math.ceil(low.value - nearly)), high: top });
      this.progress('bounds', done + 1, hidden.length, null);
    }
  }

  private ask({ as, questions }: View, phase?: Phase, seen = questions.map(nothingSeen)): void {
    const doubtful = questions.filter((question, at) => {
      if (!this.ended) return false;
      if (phase) this.progress(phase, at, questions.length, null);
      if (isSafe(question, seen[at]!)) return false;
      const found = this.limits(question);
      if (!found) return false;
      for (const solved of [found.low, found.high]) {
        if (solved) noteAll(questions, seen, solved);
      }
      const why = failureOf(question, found.low?.value ?? 0, found.high.value);
      if (why) this.fail(question.cell, why);
      return !why && !isSafe(question, seen[at]!);
    });
    if (doubtful.length > 0) this.doubts.push({ as, questions: doubtful });
  }

  /** The same in integers, where the limits of the linear programs are of no whole table. */
  settle(doubts: readonly View[]): void {
    const of = doubts.reduce((sum, { questions }) => sum + questions.length, 0);
    let done = 0;
    for (const { as, questions } of doubts) {
      this.model.see(as);
      for (const question of questions) {
        this.progress('integers', done++, of, null);
        const found = this.limits(question);
        if (!this.ended) return;
        const why = found && failureOf(question, found.low?.value ?? 0, found.high.value);
        if (why) this.fail(question.cell, why);
      }
    }
  }

  /** The lowest value is not asked for of a sum that must only not be small. */
  private limits(question: Question): { low: Solved | undefined; high: Solved } | undefined {
    const low = question.why === 'small_sum' ? undefined : this.best(question, 'down');
    if (!low && question.why !== 'small_sum') return undefined;
    const high = this.best(question, 'up');
    return high && { low, high };
  }

  private best(question: Pick<Question, 'cell' | 'sum'>, way: 'up' | 'down'): Solved | undefined {
    const found = this.model.best(question.sum, way, this.deadline);
    if (found.ended === 'optimal') return found;
    if (found.ended === 'stopped') this.ended = false;
    else this.fail(question.cell, 'contradiction');
    return undefined;
  }

  private fail({ table, row, column }: Question['cell'], why: FailureReason): void {
    this.failed.push({ table, row, column, why });
  }
}

const nothingSeen = (): Seen => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY });

/** A whole table that fits everything published shows what each number may be. */
function noteAll(questions: readonly Question[], seen: readonly Seen[], { whole, point }: Solved): void {
  if (!whole) return;
  for (const [at, { sum }] of questions.entries()) {
    const value = Math.round(countedIn(sum, point));
    seen[at]!.low = Math.min(seen[at]!.low, value);
    seen[at]!.high = Math.max(seen[at]!.high, value);
  }
}

/** Whole tables were seen that leave everything open that must be. */
function isSafe(question: Question, { low, high }: Seen): boolean {
  return failureOf(question, question.why === 'small_sum' ? 0 : low, high) === undefined;
}

function failureOf(
  { why, width, part, own, zero }: Question,
  low: number,
  high: number,
): FailureReason | undefined {
  if (zero && low > own + nearly) return why ?? 'not_zero';
  const needed = Math.max(width, part * (high - own));
  return high - low >= needed - nearly ? undefined : (why ?? 'narrow');
}
