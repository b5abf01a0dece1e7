import { statusOfProblem } from './problem-status.ts';

/** What a person can cause and mend. `code` is the message key `problem.<code>`; details fill its placeholders and never hold personal data. */
export class Problem extends Error {
  readonly code: string;
  readonly details: ProblemDetails;
  /** The form field the problem belongs to, so that the error summary can link to it. */
  readonly field: string | undefined;
  /** Several fields that it concerns, each with the key of the text that says what is wrong there. */
  readonly fields: Readonly<Record<string, string>>;
  /** The file that was not taken: named on the page, and not sent again with the form. It may be called after a person, so no log has it. */
  readonly file: RefusedFile | undefined;

  constructor(code: string, details: ProblemDetails = {}, options: ProblemOptions = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
    this.field = options.field;
    this.fields = options.fields ?? {};
    this.file = options.file;
  }

  /** The HTTP status it is answered with: `problem-status.ts`. */
  get status(): number {
    const typed = this.field !== undefined || Object.keys(this.fields).length > 0;
    return statusOfProblem(this.code, typed);
  }
}

export type ProblemOptions = {
  readonly field?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly file?: RefusedFile;
};
export type RefusedFile = { readonly sha256: string; readonly name: string };
export type ProblemDetails = Readonly<Record<string, string | number>>;

/**
 * A problem to throw from a rule or a verb: `throw problem('call_closed', { closedAt })`.
 * The frame rolls back, shows the same form with everything typed kept, and says the problem's text in the person's language.
 */
export function problem(code: string, details?: ProblemDetails, options?: ProblemOptions): Problem {
  return new Problem(code, details, options);
}

/** The problem that a rule throws; undefined where it throws none. */
export function refusalOf(rule: () => void): Problem | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** The same of what asks the database. */
export async function laterRefusalOf(check: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
