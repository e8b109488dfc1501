// All that must be right before a commit: `quick` leaves out the tests that start a sandbox or a browser. Goes on after a failure,
// and counts each step beside the tests: the last line is `N passed, N failed`.
import '../needs-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = (...path) => join(root, 'node_modules', ...path);
const TSC = modules('@typescript', 'native', 'bin', 'tsc');
const ESLINT = modules('eslint', 'bin', 'eslint.js');

/** Two rows beside each other, of much the same length, for two cores; the steps of a row one after another. */
const ROWS = [
  [
    ['types of the rules', TSC, '-p', 'rules'],
    ['types of the product', TSC, '-p', '.'],
    ['types of the tab', TSC, '-p', 'tab'],
    ['types of the panes in Outlook', TSC, '-p', 'addin'],
    ['types of the sandbox’s page', TSC, '-p', 'sandbox/page'],
    ['nothing unused', modules('knip', 'bin', 'knip.js')],
    ['format', modules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
    ['lint of rules and bot', ESLINT, 'rules', 'bot'],
  ],
  [['lint of all else', ESLINT, '.', '--ignore-pattern=rules/**', '--ignore-pattern=bot/**']],
];

const quick = process.argv[2] === 'quick';
const steps = (await Promise.all(ROWS.map(eachInTurn))).flat();
const tests = await run([join(root, 'test', 'run.mjs'), ...(quick ? ['--project=unit'] : [])], true);
const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(tests.said) ?? [];
const wrong = steps.filter(({ right }) => !right);
for (const { name } of wrong) console.log(`Not right: ${name}.`);
console.log(`${Number(passed) + steps.length - wrong.length} passed, ${Number(failed) + wrong.length} failed`);
process.exit(wrong.length === 0 && tests.code === 0 ? 0 : 1);

async function eachInTurn(row) {
  const done = [];
  for (const [name, ...args] of row) {
    const from = performance.now();
    const { code, said } = await run(args);
    console.log(
      `${code === 0 ? 'right' : 'WRONG'}: ${name} (${Math.round((performance.now() - from) / 1000)} s)\n${said}`,
    );
    done.push({ name, right: code === 0 });
  }
  return done;
}

/** What a script of Node's said, on both streams in order, and how it ended. */
function run(args, aloud = false) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of ['stdout', 'stderr']) {
    child[stream].on('data', (piece) => {
      said += piece;
      if (aloud) process[stream].write(piece);
    });
  }
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}
