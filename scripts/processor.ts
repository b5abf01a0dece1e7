import fs from 'node:fs';

/** Seconds of processor: of this process, and of every program it started, those that have ended too. */
export type Spent = { readonly own: number; readonly programs: number };

/** What this process and its programs have taken until now. Programs are known where there is a /proc (Linux), elsewhere 0. */
export function spentUntilNow(): Spent {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1e6, programs: ofPrograms() };
}

/** Of programs that have ended and were waited for, whole trees of them. */
export function ofEndedPrograms(): number {
  return readStat('self')?.ended ?? 0;
}

function ofPrograms(): number {
  if (!fs.existsSync('/proc/self/stat')) return 0;
  const all = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readStat(name) ?? []) : []));
  const below = (parent: number): number =>
    all
      .filter((one) => one.parent === parent)
      .reduce((sum, one) => sum + one.own + one.ended + below(one.id), 0);
  return ofEndedPrograms() + below(process.pid);
}

/** From /proc/<pid>/stat (man 5 proc): its name may hold spaces and brackets; times are in hundredths of a second. */
function readStat(pid: string) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (...at: number[]) => at.reduce((sum, one) => sum + Number(fields[one]), 0) / 100;
    return {
      id: Number.parseInt(text, 10),
      parent: Number(fields[1]),
      own: ticks(11, 12),
      ended: ticks(13, 14),
    };
  } catch {
    return undefined;
  }
}
