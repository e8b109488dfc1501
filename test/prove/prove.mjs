// Proves that nobody is let in and nothing gets out: the access matrix, forgeries, bad inputs, injections, planted identifiers and
// whole lives with what fails in them, in memory, in minutes. Prints what was counted; the last line is `N passed, N failed`.
import '../../needs-node.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PROOFS } from './proofs.ts';

const run = fileURLToPath(new URL('../run.mjs', import.meta.url));
spawn(process.execPath, ['--no-warnings', run, '--project=unit', ...PROOFS], { stdio: 'inherit' }).on(
  'exit',
  (code) => {
    process.exit(code ?? 1);
  },
);
