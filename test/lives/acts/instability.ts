import { WAITING } from '#rules';
import { nameOf, type Act } from '../life.ts';

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
      verb: 'judge-instability',
      data: {
        formId: `${episode.ref}/${episode.decisions}`,
        bestInterests: 'yes',
        outcome,
        reason: words,
        prompts: '',
        support: outcome === 'support' ? 'Quentin Quince visits twice a week until Friday.' : '',
        paidSupport: dice.chance(0.5) ? 'yes' : 'no',
      },
    },
  };
};

/** The acts by name, as a script says them. */
export const instabilityActs = { report: report(false), allegation: report(true), settle, judge } satisfies Record<
  string,
  Act
>;
