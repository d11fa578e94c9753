import { type ChildProcess, spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts one Node.js process in the project's folder, its output on ours. */
export function runNode(args: readonly string[]): ChildProcess {
  return spawn(execPath, [...args], { cwd: root, stdio: 'inherit' });
}

/** Its exit code; 1 when a signal ended it. */
export function finished(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const PARENT_LOOK_MS = 500;

/**
 * Hands on the signals that ask this process to end, so that the children end in their own way first.
 * npm, asked to end, ends only the shell between itself and us: losing our parent counts as being asked.
 */
export function handOnSignals(children: readonly ChildProcess[]): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    for (const child of children) child.kill('SIGTERM');
  }, PARENT_LOOK_MS);
  looking.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
    });
  }
}
