import { secondsLater } from '#rules';
import { Fault } from '../../faults.ts';
import { STEADY, STEADY_ID } from '../actor.ts';
import { COMMANDS } from '../define-command.ts';
import { TO_DECIDE } from './apply-changes.ts';
import { planOfWords } from './pending-words.ts';
import type { Pending, Ports, Saved } from '../ports.ts';

/** How long words wait for their plan before somebody else looks after them. */
const WAIT_SECONDS = 60;

/**
 * What a person typed, of which no plan was saved because the process ended in between, or before whose plan somebody else was: it is
 * done now, as they said it, where they still may and it still can be. Otherwise it goes; nobody was told that it was saved.
 */
export async function takeUpWords(ports: Ports): Promise<void> {
  const before = secondsLater(ports.now(), -WAIT_SECONDS);
  for (const words of await ports.records.pending.where({ state: 'waiting' }))
    if (words.row.at <= before) await takeUp(words, ports);
}

async function takeUp(words: Saved<Pending>, ports: Ports): Promise<void> {
  const { records } = ports;
  const key = planOfWords(words.row.key);
  const saved = (await records.plans.find(key))?.row;
  const plan = saved === undefined || saved.lastFault === TO_DECIDE ? await doneNow(words.row, key, ports) : saved;
  // Whoever carries it out forgets the words.
  if (plan?.state === 'open') return;
  await records.pending.change(words, { state: 'done', said: '', words: {} });
}

async function doneNow({ command, author, said }: Pending, plan: string, ports: Ports) {
  try {
    await COMMANDS.get(command)?.(author === STEADY_ID ? STEADY : author, JSON.parse(said), ports);
  } catch (fault) {
    if (!(fault instanceof Fault) || !GONE.includes(fault.reason)) throw fault;
  }
  return (await ports.records.plans.find(plan))?.row;
}

/** They may not any more, or what it was about is not as it was. */
const GONE: readonly Fault['reason'][] = ['not-yours', 'rejected'];
