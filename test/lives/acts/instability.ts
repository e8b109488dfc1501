import { WAITING } from '#rules';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';

/* A time of instability: reported, judged, held and lifted. */

const REPORTERS = ['Edgar Elderflower', 'Petra Plumtree', 'Quentin Quince', 'Nettie Nutmeg', 'Fern Figtree'] as const;
const SUBJECTS = ['Quentin Quince', 'Tobias Tamarind', 'Petra Plumtree', 'Beatrix Bilberry'] as const;

const report =
  (alleged: boolean): Act =>
  (life, dice) => {
    const child = dice.pick(life.children);
    const who = dice.pick(REPORTERS);
    const subject = alleged ? dice.pick(SUBJECTS.filter((name) => name !== who)) : undefined;
    if (child === undefined || who === undefined) return Promise.resolve(undefined);
    const words = `said-${life.step} the carer says that it cannot go on`;
    return Promise.resolve({
      who,
      words,
      does: `reports that ${child.ref} wobbles${subject === undefined ? '' : `: an allegation about ${subject}`}`,
      door: {
        verb: 'report-instability',
        data: {
          formId: `form-report-${life.step}`,
          child: child.placement,
          voice: 'carer',
          triggers: alleged ? 'allegation' : 'carer-struggling',
          whatHappened: words,
          immediateDanger: 'no',
          ...(subject === undefined ? {} : { subject: life.world.seer.id(subject) }),
        },
      },
    });
  };

/**
 * A form that was sent is sent once more: with other words, or by another account, perhaps at the same moment as the first; a card that
 * was copied, or a page that lay open on two devices.
 */
const sameForm: Act = async (life, dice) => {
  const first = dice.chance(0.5) ? await report(false)(life, dice) : lastReport(life, dice);
  if (first === undefined || !('verb' in first.door)) return undefined;
  const who = dice.chance(0.4) ? first.who : (dice.pick(REPORTERS) ?? first.who);
  const words = `said-${life.step}-too what the carer says is something else`;
  const again: Request = {
    who,
    words,
    does: 'sends the same form with other words',
    door: { verb: first.door.verb, data: { ...first.door.data, whatHappened: words } },
  };
  const isNew = first.words?.startsWith(`said-${life.step} `) === true;
  return isNew ? { ...first, beside: again } : again;
};

const lastReport = (life: Life, dice: Dice): Request | undefined =>
  dice.pick(life.played.filter(({ request: { door } }) => 'verb' in door && door.verb === 'report-instability'))
    ?.request;

const settle: Act = async (life, dice) => {
  const waiting = (await life.world.seer.ports.records.reports.all()).filter(({ row }) => row.episode === WAITING);
  const row = dice.pick(waiting)?.row;
  const who = nameOf(life, row?.reporterId);
  if (row === undefined || who === undefined) return undefined;
  const how = dice.chance(0.85) ? 'join' : 'separate';
  const formId = row.key.slice('report:'.length);
  return {
    who,
    does: how === 'join' ? 'puts the report with the open one' : 'says that the report is about something else',
    door: { verb: 'merge-report', data: { formId, how } },
  };
};

const JUDGED = [
  'stability-meeting',
  'stability-meeting',
  'stability-meeting',
  'stability-meeting',
  'support',
  'no-concern',
] as const;

const judge: Act = async (life, dice) => {
  const episodes = (await life.world.seer.ports.records.episodes.all()).map(({ row }) => row);
  const open = episodes.filter(({ state }) => state === 'awaiting-judgement' || state === 'supporting');
  const episode = dice.pick(open.length > 0 ? open : episodes);
  const who = nameOf(life, episode?.managerId);
  if (episode === undefined || who === undefined) return undefined;
  const outcome = dice.pick(JUDGED) ?? 'support';
  const words = `said-${life.step} the manager has weighed it`;
  return {
    who,
    words,
    does: `judges ${episode.ref}: ${outcome}`,
    door: {
      method: 'POST',
      path: `/api/episodes/${episode.ref}/judge`,
      body: {
        bestInterests: 'yes',
        outcome,
        reason: words,
        support: outcome === 'support' ? 'Quentin Quince visits twice a week until Friday.' : '',
        paidSupport: dice.chance(0.5),
        decision: episode.decisions,
      },
    },
  };
};

interface Held {
  readonly ref: string;
  readonly who: string;
  /** Whom its report names, where nobody has said yet whether it is about them. */
  readonly named?: string | undefined;
}

/** An episode under a hold, rather than another; who may lift it, or somebody who may not. */
async function held(life: Life, dice: Dice): Promise<Held | undefined> {
  const episodes = (await life.world.seer.ports.records.episodes.all()).map(({ row }) => row);
  const standing = episodes.filter(({ hold }) => hold === 'standing');
  const episode = dice.pick(standing.length > 0 ? standing : episodes);
  const who = dice.chance(0.6)
    ? nameOf(life, episode?.managerId)
    : dice.pick(['Sorrel Sandalwood', 'Hazel Honeydew', 'Petra Plumtree']);
  return episode === undefined || who === undefined
    ? undefined
    : { ref: episode.ref, who, named: episode.namedIds?.[0] };
}

const look: Act = async (life, dice) => {
  const one = await held(life, dice);
  if (one === undefined) return undefined;
  // Of every three who are named it is about two.
  const isAboutThem = life.step % 3 !== 0;
  if (one.named !== undefined)
    return {
      who: one.who,
      does: `says that ${one.ref} is ${isAboutThem ? '' : 'not '}about whom it names`,
      door: {
        method: 'POST',
        path: `/api/episodes/${one.ref}/named`,
        body: { person: one.named, isAboutThem, reason: isAboutThem ? '' : `said-${life.step} somebody else` },
      },
    };
  return {
    who: one.who,
    does: `looks at the hold of ${one.ref}`,
    door: { method: 'POST', path: `/api/episodes/${one.ref}/hold/look` },
  };
};

const lift: Act = async (life, dice) => {
  const one = await held(life, dice);
  if (one === undefined) return undefined;
  const words = `said-${life.step} no further action`;
  return {
    who: one.who,
    words,
    does: `lifts the hold of ${one.ref}`,
    door: { method: 'POST', path: `/api/episodes/${one.ref}/hold/lift`, body: { outcome: words } },
  };
};

const terms: Act = async (life, dice) => {
  const one = await held(life, dice);
  if (one === undefined) return undefined;
  const words = `said-${life.step} the meeting goes ahead without them`;
  const agreedOn = life.world.now.toISOString().slice(0, 10);
  return {
    who: one.who,
    words,
    does: `agrees terms with the LADO in ${one.ref}`,
    door: {
      method: 'POST',
      path: `/api/episodes/${one.ref}/hold/terms`,
      body: { terms: words, agreedWith: 'LADO 77', agreedOn },
    },
  };
};

const fund: Act = async (life, dice) => {
  const asked = (await life.world.seer.ports.records.funding.all()).map(({ row }) => row);
  const one = dice.pick(asked);
  const episode =
    one?.case ?? dice.pick((await life.world.seer.ports.records.episodes.all()).map(({ row }) => row.ref));
  if (episode === undefined) return undefined;
  const words = `said-${life.step} within the budget`;
  return {
    who: dice.chance(0.9) ? 'Hazel Honeydew' : 'Fern Figtree',
    words,
    does: `agrees the funding of ${episode}`,
    door: { verb: 'agree-funding', data: { episode, says: dice.chance(0.7) ? 'agreed' : 'refused', words } },
  };
};

/** The acts by name, as a script says them. */
export const instabilityActs = {
  report: report(false),
  allegation: report(true),
  settle,
  sameForm,
  judge,
  look,
  lift,
  terms,
  fund,
} satisfies Record<string, Act>;
