// Proves that nobody is let in and nothing gets out: the access matrix, forgeries, bad inputs, injections and planted identifiers,
// in memory, in minutes. Prints what was counted; the last line is `N passed, N failed`.
import '../../needs-node.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const run = fileURLToPath(new URL('../run.mjs', import.meta.url));
const proofs = [
  'test/access',
  'test/prove',
  'test/doors/guard',
  'test/doors/token',
  'test/doors/parsers',
  'test/doors/clean-file',
];
spawn(process.execPath, ['--no-warnings', run, '--project=unit', ...proofs], { stdio: 'inherit' }).on(
  'exit',
  (code) => {
    process.exit(code ?? 1);
  },
);
