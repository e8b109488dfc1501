import type { Invariant } from '../invariants.ts';
import type { Life } from '../life.ts';

const cellsOf = ({ world }: Life, list: string) =>
  [...(world.seer.store.lists.get(list)?.values() ?? [])].map(({ cells }) => cells);

/** Owed because a meeting was called off, and not void with it. */
const BECAUSE_CALLED_OFF = /^(meeting\.tell-|action\.|hold\.)/;

/** What belongs together stands together, once all is carried out. */
export const rowsTogether: readonly Invariant[] = [
  {
    promise: 'Each time of instability has its judgement owed or made, and each ending what the law asks.',
    brokenBy: (life) => {
      const owed = cellsOf(life, 'Obligations');
      const unjudged = cellsOf(life, 'Episodes').find(
        ({ Ref }) => !owed.some(({ About, Kind }) => About === Ref && Kind === 'instability.judgement'),
      );
      if (unjudged !== undefined) return `nobody owes the judgement of ${String(unjudged['Ref'])}`;
      const ended = cellsOf(life, 'Endings').find(({ Ref }) => !owed.some(({ About }) => About === Ref));
      return ended === undefined ? undefined : `nothing is owed about ${String(ended['Ref'])}`;
    },
  },
  {
    promise: 'A meeting that is sent asks somebody to come.',
    brokenBy: (life) => {
      const asked = cellsOf(life, 'Invitations').filter(({ Decision }) => Decision === 'invite');
      const empty = cellsOf(life, 'Meetings').find(
        ({ Ref, State }) => State === 'sent' && !asked.some(({ Meeting }) => Meeting === Ref),
      );
      return empty === undefined ? undefined : `${String(empty['Ref'])} is sent and asks nobody`;
    },
  },
  {
    promise: 'What is said to have gone has gone, and nothing waits to go for ever.',
    brokenBy: (life) => {
      const letters = cellsOf(life, 'Letters');
      const said = letters.filter(({ State }) => State === 'sent').length;
      const went = life.world.seer.store.letters.length;
      if (said > went) return `${said} letters are said to be sent, and ${went} were`;
      // What a hold keeps back goes on when it is lifted.
      const open = cellsOf(life, 'Plans').filter(({ State }) => State === 'open');
      const isKeptBack = (key: string) => open.some((plan) => key.includes(String(plan['Key']).slice('plan:'.length)));
      const waiting = [...letters, ...cellsOf(life, 'Cards')].find(
        ({ State, Key }) => State === 'sending' && !isKeptBack(String(Key)),
      );
      return waiting === undefined ? undefined : `${String(waiting['Key'])} is on its way for ever`;
    },
  },
  {
    promise: 'Nothing of a meeting that was called off is still chased.',
    brokenBy: (life) => {
      const called = new Set(
        cellsOf(life, 'Meetings')
          .filter(({ State }) => State === 'cancelled')
          .map(({ Ref }) => Ref),
      );
      const chased = cellsOf(life, 'Obligations').find(
        ({ About, Kind, DoneAt, Override, PassedOn }) =>
          called.has(About) &&
          !BECAUSE_CALLED_OFF.test(String(Kind)) &&
          [DoneAt, Override, PassedOn].every((cell) => cell === undefined || cell === null),
      );
      return chased === undefined ? undefined : `${String(chased['Key'])} is still owed`;
    },
  },
  {
    promise: 'What somebody answered in Outlook stands with their invitation.',
    brokenBy: async ({ world }) => {
      const { meetings, invitations, workers } = world.seer.ports.records;
      const mails = new Map((await workers.all()).map(({ row }) => [row.mail.toLowerCase(), row.id]));
      const standing = [...world.seer.store.events.values()].filter(({ state }) => state === 'held');
      for (const { row: meeting } of await meetings.all()) {
        const event = standing.find(({ said }) => said.ref === meeting.ref);
        if (meeting.state !== 'sent' || meeting.trouble !== undefined || event === undefined) continue;
        const asked = (await invitations.where({ meeting: meeting.ref })).map(({ row }) => row);
        for (const { mail, reply } of event.replies) {
          const person = mails.get(mail.toLowerCase());
          const theirs = asked.filter((one) => one.person === person && one.decision === 'invite');
          if (theirs.length > 0 && !theirs.some((one) => one.reply === reply))
            return `${mail} ${reply} ${meeting.ref}, which says ${theirs.map((one) => one.reply).join()}`;
        }
      }
      return undefined;
    },
  },
];
