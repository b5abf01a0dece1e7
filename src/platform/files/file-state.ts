import { addSeconds, type Instant } from '../dates.ts';

/**
 * What is known of a kept file. `quarantined`: waits for the scanner. `unchecked`: the scanner could not answer; it is asked again,
 * and a person may decide. `available`: nothing was found, or no scanner was set. `released`, `refused`: a person has decided.
 */
export type FileState = 'quarantined' | 'unchecked' | 'available' | 'infected' | 'released' | 'refused';
/** Why the scanner could not answer. */
export type CheckFailure = 'unreachable' | 'too_slow' | 'too_large' | 'confused' | 'no_scanner';
export type Verdict =
  | { readonly outcome: 'clean' }
  | { readonly outcome: 'infected' }
  | { readonly outcome: 'failed'; readonly why: CheckFailure };

export type Checked = {
  readonly state: FileState;
  readonly checkedAt: Instant | null;
  readonly checkNext: Instant | null;
  readonly checkTries: number;
  readonly checkFailure: CheckFailure | null;
};

/** Seconds until the scanner is asked again, from the first failure on; the last one from then on. */
const waits = [60, 300, 1800, 7200, 21_600, 86_400];

/** What a file is after the scanner was asked. What is open stays open when there was no answer; an infected file closes whatever it was. */
export function afterVerdict(
  file: Pick<Checked, 'state' | 'checkTries'>,
  verdict: Verdict,
  now: Instant,
): Checked {
  const asked = { checkedAt: now, checkNext: null, checkTries: file.checkTries + 1, checkFailure: null };
  if (verdict.outcome === 'infected') return { ...asked, state: 'infected' };
  if (verdict.outcome === 'clean') return { ...asked, state: 'available' };
  return {
    ...asked,
    state: file.state === 'quarantined' ? 'unchecked' : file.state,
    checkedAt: null,
    checkFailure: verdict.why,
    // What is too large today is too large tomorrow.
    checkNext:
      verdict.why === 'too_large'
        ? null
        : addSeconds(now, waits[Math.min(file.checkTries, waits.length - 1)]!),
  };
}

/** Whether a file is handed out. Who sent it has it already, and sees it while it waits; what is infected or refused nobody sees. */
export function isServed(state: FileState, { sender }: { sender: boolean }): boolean {
  if (state === 'available' || state === 'released') return true;
  return sender && (state === 'quarantined' || state === 'unchecked');
}
