import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { numberOf } from './marks.ts';

/** A line in the activity feed. Neutral by construction: it is shown on lock screens. */
export interface FeedLine {
  /** Declared in the app manifest. */
  readonly activityType: string;
  /** What it is about, such as a meeting's reference. */
  readonly topic: string;
  /** A deep link into Teams, `https://teams.microsoft.com/l/…`. */
  readonly webUrl: string;
  readonly preview: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Puts a line into someone's feed. The step's number goes with it: the same step replaces its own line. */
export const notifyOver =
  (graph: Graph) =>
  async (
    step: string,
    person: string,
    { activityType, topic, webUrl, preview, parameters }: FeedLine,
  ): Promise<void> => {
    const body = {
      topic: { source: 'text', value: topic, webUrl },
      activityType,
      chainId: numberOf(step),
      previewText: { content: preview },
      templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    };
    const to = `/users/${encodeURIComponent(person)}/teamwork/sendActivityNotification`;
    await graph.post(step, to, body).catch((fault: unknown) => {
      if (!(fault instanceof Fault)) throw fault;
      if (['unclear', 'changed-meanwhile'].includes(fault.reason))
        throw new Fault('try-later', step, fault.waitSeconds);
      // Refused for this person: they do not have the app, or blocked it.
      throw fault.reason === 'refused' ? new Fault('blocked', step) : fault;
    });
  };
