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

/** The longest first: whichever of two cores is free takes the next. */
const STEPS = [
  ['lint of all else', ESLINT, '.', '--ignore-pattern=rules/**', '--ignore-pattern=bot/**'],
  ['lint of rules and bot', ESLINT, 'rules', 'bot'],
  ['format', modules('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'],
  ['types of the product', TSC, '-p', '.'],
  ['types of the tab', TSC, '-p', 'tab'],
  ['types of the panes in Outlook', TSC, '-p', 'addin'],
  ['nothing unused', modules('knip', 'bin', 'knip.js')],
  ['types of the rules', TSC, '-p', 'rules'],
  ['types of the sandbox’s page', TSC, '-p', 'sandbox/page'],
];

const quick = process.argv[2] === 'quick';
const open = [...STEPS];
const steps = (await Promise.all([takeInTurn(), takeInTurn()])).flat();
const tests = await run([join(root, 'test', 'run.mjs'), ...(quick ? ['--project=unit'] : [])], true);
const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(tests.said) ?? [];
const wrong = steps.filter(({ right }) => !right);
for (const { name } of wrong) console.log(`Not right: ${name}.`);
console.log(`${Number(passed) + steps.length - wrong.length} passed, ${Number(failed) + wrong.length} failed`);
process.exit(wrong.length === 0 && tests.code === 0 ? 0 : 1);

async function takeInTurn() {
  const done = [];
  for (let step = open.shift(); step !== undefined; step = open.shift()) {
    const [name, ...args] = step;
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
