import { z } from 'zod';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import { ill, unsure, WELL, type Check, type Needs } from './check.ts';

const EXCHANGE =
  'infra/permissions.md, “Exchange: one mailbox”; npm run setup, step “Calendar and mail”. A new grant takes up to two hours.';
const SCHEDULES = z.looseObject({ value: z.array(z.looseObject({ error: z.unknown().optional() })) });
const EVENT = z.looseObject({ id: z.string(), onlineMeeting: z.looseObject({ joinUrl: z.string() }).nullish() });
const USER = z.looseObject({ id: z.string() });

const mailboxOf = ({ config }: Needs): string => `/users/${encodeURIComponent(config.organiserMailbox)}`;

export const EXCHANGE_CHECKS: readonly Check[] = [
  {
    id: 'mailbox.known',
    what: 'The organiser’s mailbox belongs to somebody in the directory.',
    why: 'No meeting and no letter leaves.',
    fix: 'Compare ORGANISER_MAILBOX with the directory: it is the user’s sign-in name or mail address.',
    after: ['token.graph', 'grant.people'],
    look: async (needs) =>
      (await needs.graph.look('doctor/mailbox', `${mailboxOf(needs)}?$select=id`)) === undefined
        ? ill('ORGANISER_MAILBOX')
        : WELL,
  },
  {
    id: 'mailbox.calendar',
    what: 'Exchange lets the app into the organiser’s calendar.',
    why: 'No meeting reaches anybody’s diary.',
    fix: `The role Application Calendars.ReadWrite does not reach the mailbox. ${EXCHANGE}`,
    after: ['mailbox.known'],
    look: async (needs) => {
      const answer = await needs.graph.look('doctor/calendar', `${mailboxOf(needs)}/events?$top=1&$select=id`);
      return answer === undefined ? ill('no mailbox behind the address') : WELL;
    },
  },
  {
    id: 'mailbox.freebusy',
    what: 'Free and busy can be asked through the organiser’s mailbox.',
    why: 'The slot finder knows nobody’s diary: everyone is to be asked.',
    fix: `If the calendar itself is well, add the role Application Calendars.ReadBasic with a scope over the staff. ${EXCHANGE}`,
    after: ['mailbox.calendar'],
    look: async (needs) => {
      const at = (hours: number) => ({
        dateTime: new Date(needs.now().getTime() + hours * 3_600_000).toISOString().slice(0, 19),
        timeZone: 'UTC',
      });
      const body = { schedules: [needs.config.organiserMailbox], startTime: at(1), endTime: at(3) };
      const step = 'doctor/free-busy';
      const answer = await needs.graph.post(step, `${mailboxOf(needs)}/calendar/getSchedule`, body);
      const { value } = inShape(step, SCHEDULES, answer);
      return value.some(({ error }) => error !== undefined && error !== null) ? ill('no answer for the mailbox') : WELL;
    },
  },
  {
    id: 'mailbox.only',
    what: 'Exchange lets the app into no other calendar.',
    why: 'The app could read and change every diary of the council.',
    fix: 'Calendars or Mail were consented in Entra, or the scope in Exchange is too wide. Take that away: grants add up.',
    after: ['mailbox.calendar'],
    look: async (needs) => {
      const worker = await anActiveWorker(needs);
      if (worker === undefined) return unsure('the list of people is empty');
      const step = 'doctor/other-calendar';
      return needs.graph.look(step, `/users/${encodeURIComponent(worker)}/events?$top=1&$select=id`).then(
        (answer) =>
          answer === undefined ? unsure('that person has no mailbox') : ill('a worker’s calendar was opened'),
        (thrown: unknown) => {
          if (thrown instanceof Fault && thrown.reason === 'refused') return WELL;
          throw thrown;
        },
      );
    },
  },
  {
    id: 'meetings.policy',
    what: 'Teams lets the app set the options of the organiser’s meetings.',
    why: 'The lobby stays open, recording stays possible, the chair is no co-organiser.',
    fix: 'infra/permissions.md, “Teams: meetings of that mailbox”; npm run setup, step “The options of that mailbox’s meetings”. It takes up to half an hour.',
    after: ['mailbox.known', 'grant.meetings'],
    look: async (needs) => {
      const step = 'doctor/meeting-options';
      const { id } = inShape(step, USER, await needs.graph.get(step, `${mailboxOf(needs)}?$select=id`));
      const filter = encodeURIComponent("JoinWebUrl eq 'https://teams.microsoft.com/meet/0?p=doctor'");
      await needs.graph.look(step, `/users/${id}/onlineMeetings?$filter=${filter}`);
      return WELL;
    },
  },
  {
    id: 'try.meeting',
    what: 'The organiser’s mailbox can hold a Teams meeting.',
    why: 'Meetings come without a link, and are refused before anyone is invited.',
    fix: 'Give the mailbox a Teams licence. An unlicensed or shared mailbox answers “created” and holds no meeting.',
    after: ['mailbox.calendar'],
    tries: true,
    look: tryMeeting,
  },
  {
    id: 'try.letter',
    what: 'A letter can be sent from the organiser’s mailbox.',
    why: 'Families, schools and everyone without Teams hear nothing.',
    fix: `The role Application Mail.Send does not reach the mailbox. ${EXCHANGE}`,
    after: ['mailbox.calendar'],
    tries: true,
    look: async (needs) => {
      await needs.graph.post('doctor/letter', `${mailboxOf(needs)}/sendMail`, {
        message: {
          subject: 'Steady can send letters',
          body: { contentType: 'text', content: 'The doctor sent this to the mailbox itself. Nothing has to be done.' },
          toRecipients: [{ emailAddress: { address: needs.config.organiserMailbox } }],
        },
        saveToSentItems: false,
      });
      return WELL;
    },
  },
];

const A_YEAR_IN_HOURS = 8_760;

/** Books a quarter of an hour a year from now, with nobody, and takes it away again. */
async function tryMeeting(needs: Needs) {
  const step = 'doctor/meeting';
  const at = (minutes: number) => ({
    dateTime: new Date(needs.now().getTime() + A_YEAR_IN_HOURS * 3_600_000 + minutes * 60_000)
      .toISOString()
      .slice(0, 19),
    timeZone: 'UTC',
  });
  const events = `${mailboxOf(needs)}/events`;
  const made = await needs.graph.post(step, events, {
    subject: 'Steady looks whether meetings can be held',
    start: at(0),
    end: at(15),
    showAs: 'free',
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
  });
  const { id, onlineMeeting } = inShape(step, EVENT, made);
  await needs.graph.delete(step, `${events}/${encodeURIComponent(id)}`);
  return onlineMeeting?.joinUrl === undefined ? ill('the event has no link') : WELL;
}

async function anActiveWorker({ records, config }: Needs): Promise<string | undefined> {
  const people = await records.workers.all();
  return people.find(({ row }) => row.active && row.mail.toLowerCase() !== config.organiserMailbox.toLowerCase())?.row
    .id;
}
