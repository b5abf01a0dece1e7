import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** A process of its own that answers one message at a time, so that what measures does not slow what is measured. */
export function startChild(file: string) {
  const child = fork(path.join(import.meta.dirname, file), { stdio: 'inherit' });
  return {
    next: () => nextMessage(child),
    ask: (message: object) => {
      const answer = nextMessage(child);
      child.send(message);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

function nextMessage(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`The child ended with ${code}.`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as Record<string, unknown>);
    });
  });
}
