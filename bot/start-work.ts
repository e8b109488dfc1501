import { feederInto } from './casework/plans/feed.ts';
import { giveUp } from './casework/plans/give-up.ts';
import { writeRefusals } from './casework/note-access.ts';
import { tick, unlessFault } from './casework/plans/look-after.ts';
import type { Ports, WakeUp } from './casework/ports.ts';
import type { Door } from './casework/measures.ts';
import { takeUpOwn, wake } from './casework/plans/wake.ts';
import type { Config } from './config.ts';
import type { Fault } from './faults.ts';
import { queueTokens } from './identities.ts';
import type { Log } from './log.ts';
import { queueTrouble, type QueueTrouble } from './queue/trouble.ts';
import { serveQueue } from './queue/serve.ts';
import { QueueFault, storageQueueAt } from './queue/storage-queue.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { startTimer } from './timer/timer.ts';
import { underNumber } from './trace.ts';

/** What is done without anybody asking. */
export interface Work {
  /** What keeps it from being shared among replicas, when something does. */
  trouble(): QueueTrouble | undefined;
  stop(): Promise<void>;
}

/** Wake-ups that one replica has in hand at a time; most of each is waiting for Microsoft 365. */
const AT_ONCE = 6;
const LONGEST_IDLE_SECONDS = 10;
/** A replica that is not heard of loses its turn to feed the queue after so long, or after two looks and a half. */
const LEAST_TURN_SECONDS = 30;

/** The timer inside, or the queue where there is one. A queue that is not reached is done without: the timer does its work meanwhile. */
export function startWork(config: Config, ports: Ports, log: Log, figures?: Telemetry['queue']): Work {
  const { queueUrl, timerSeconds } = config;
  const turn = (door: Door, act: string, run: () => Promise<void>): Promise<void> =>
    underNumber(() => ports.measures?.turn(door, act, run) ?? run());
  if (queueUrl === undefined) {
    const timer = startTimer(timerSeconds, () => turn('clock', 'tick', () => tick(ports)), log);
    return { trouble: () => undefined, stop: () => timer.stop().then(() => atTheEnd(ports)) };
  }
  let fault: Fault | undefined;
  let isOwnTakenUp = false;
  const queue = storageQueueAt(queueUrl, queueTokens(config), figures?.waiting);
  const feeder = feederInto(queue, Math.max(LEAST_TURN_SECONDS, timerSeconds * 2.5));
  const look = async (): Promise<void> => {
    if (!isOwnTakenUp) await takeUpOwn(ports);
    isOwnTakenUp = true;
    try {
      await feeder.feed(ports);
      await unlessFault(() => writeRefusals(ports));
      fault = undefined;
    } catch (thrown) {
      if (!(thrown instanceof QueueFault)) throw thrown;
      if (fault?.reason !== thrown.reason) log.fault('The queue is out of reach; the timer does its work.', thrown);
      fault = thrown;
      await tick(ports);
    }
  };
  const timer = startTimer(timerSeconds, () => turn('clock', 'tick', look), log);
  const work = {
    wake: (wakeUp: WakeUp) => turn('queue', wakeUp.wake, () => wake(wakeUp, ports)),
    giveUp: (wakeUp: WakeUp | undefined) => {
      figures?.givenUp(wakeUp?.wake ?? 'unknown');
      return giveUp(wakeUp, ports);
    },
  };
  const pace = { atOnce: AT_ONCE, idleSeconds: Math.min(LONGEST_IDLE_SECONDS, timerSeconds) };
  const serving = serveQueue(queue, work, pace, log);
  return {
    trouble: () => (fault === undefined ? undefined : queueTrouble(fault)),
    stop: async () => {
      await Promise.all([timer.stop().then(() => unlessFault(() => feeder.leave(ports))), serving.stop()]);
      await atTheEnd(ports);
    },
  };
}

const atTheEnd = (ports: Ports): Promise<void> => unlessFault(() => writeRefusals(ports, 'at the end'));
