import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Ending, Invitation, Meeting, Role, Step, Way } from '#rules';
import { readConfig } from '../../bot/config.ts';
import type { Records } from '../../bot/casework/ports.ts';
import { graphIdentity } from '../../bot/identities.ts';
import { logAt } from '../../bot/log.ts';
import { graphOver } from '../../bot/microsoft365/graph.ts';
import { recordsOver } from '../../bot/records/records.ts';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';

export const PEOPLE = {
  socialWorker: '00625687-c1a2-509f-b634-c93a4663722d',
  teamManager: '83cdfe6b-29ad-5f65-a793-e2e0597d1552',
  supervising: '421bcd61-5604-5dba-9710-d6bb0b8bf9ad',
  reviewing: 'd2a7bc77-3f12-534c-896a-502cf1f7e133',
  organiser: '5ca99d6c-0226-5bf5-86b2-4529014a62a6',
  minuteTaker: '6055e1f5-d33e-590e-a3ff-0ff016e03a9d',
  chair: '7477c180-808f-52bf-b86c-32c4a71fbd12',
  otherChair: 'b0d32ef2-dcf1-5599-a097-26e84b8412aa',
} as const;
export const REF = 'DM-2026-0901';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
}

export interface AskedMeeting {
  readonly sandbox: Sandbox;
  readonly records: Records;
  /** A request of the tab, as this person. */
  api<T = Record<string, unknown>>(as: string, method: string, path: string, body?: unknown): Promise<ApiAnswer<T>>;
  /** The form of this person, by Entra id, Circle key or `child`. */
  formOf(person: string): Promise<string>;
  /** Where the newest letter to this address leads. */
  linkIn(mail: string): Promise<string>;
}

/**
 * A disruption meeting in three weeks whose people have just been asked: workers in Teams, a carer and a school by mail, a
 * carer by phone, a father through a worker, the child through their social worker.
 */
export async function startAskedMeeting(): Promise<AskedMeeting> {
  const sandbox = await startSandbox({ product: true, profile: 'warrington-2024', now: '2026-12-02T09:00:00Z' });
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(sandbox.authorityFile, 'utf8')]);
  const config = readConfig(sandbox.env);
  const log = logAt('silent');
  const records = recordsOver(
    graphOver(graphIdentity(config), log),
    { main: config.siteId, restricted: config.restrictedSiteId },
    log,
  );
  await askPeople(records);
  await sandbox.control.settle();
  return {
    sandbox,
    records,
    api: async <T>(as: string, method: string, path: string, body?: unknown) => {
      const token = await sandbox.control.token(as);
      const answer = await fetch(`${sandbox.botUrl}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as T };
    },
    formOf: async (person) => {
      const found = (await records.questionnaires.where({ meeting: REF })).find(({ row }) => row.person === person);
      if (found === undefined) throw new Error(`nobody asked ${person}`);
      return found.row.id;
    },
    linkIn: async (mail) => {
      const letters = (await sandbox.control.letters())
        .map((letter) => JSON.stringify(letter))
        .filter((letter) => letter.includes(mail));
      const link = letters
        .map((letter) => /http[^"\\ ]*\/forms\/q\/[a-z0-9.]+/.exec(letter)?.[0])
        .filter((each) => each !== undefined)
        .at(-1);
      if (link === undefined) throw new Error(`no link for ${mail}`);
      return link;
    },
  };
}

const at = '2026-11-23T09:00:00Z' as const;

const ENDING: Ending = {
  key: 'ending:PE-2026-0901',
  ref: 'PE-2026-0901',
  childRef: 'C-1042',
  placement: 'P-1042',
  team: 'Children looked after',
  reporterId: PEOPLE.socialWorker,
  reportedAt: at,
  leftOn: '2026-11-02',
  inCarePlan: 'no',
  route: 'immediate-risk',
  match: 'panel-agreed',
  required: 'required',
  toCheck: false,
  meeting: REF,
  state: 'open',
  profile: 'warrington-2024',
  profileVersion: '2024.1',
};

const MEETING: Meeting = {
  key: `meeting:${REF}`,
  ref: REF,
  kind: 'disruption',
  about: ENDING.ref,
  childRef: 'C-1042',
  placement: 'P-1042',
  team: 'Children looked after',
  state: 'sent',
  coordinatorId: PEOPLE.organiser,
  chairId: PEOPLE.chair,
  minuteTakerId: PEOPLE.minuteTaker,
  from: '2026-12-14',
  by: '2027-01-25',
  sum: '6 to 12 weeks after 2 November 2026',
  startsAt: '2026-12-15T10:00',
  lengthMinutes: 120,
  online: true,
  format: 'single',
  workerSays: 'go',
  returnBy: '2026-12-08',
  profile: 'warrington-2024',
  profileVersion: '2024.1',
};

const invite = (
  person: string,
  personIs: Invitation['personIs'],
  name: string,
  part: Role,
  way: Way,
  workerId?: string,
): Invitation => ({
  key: `invitation:${REF}:${person}:${part}`,
  meeting: REF,
  childRef: 'C-1042',
  person,
  personIs,
  name,
  part,
  way,
  workerId,
  decision: 'invite',
  because: ['Warrington W-73'],
  sitting: 1,
  reply: 'none',
  delivery: 'sent',
});

export const INVITED: readonly Invitation[] = [
  invite(PEOPLE.socialWorker, 'worker', 'Petra Plumtree', 'childs-social-worker', 'teams'),
  invite(PEOPLE.supervising, 'worker', 'Quentin Quince', 'supervising-social-worker', 'teams'),
  invite(PEOPLE.reviewing, 'worker', 'Isolde Ironbark', 'independent-reviewing-officer', 'teams'),
  invite(PEOPLE.minuteTaker, 'worker', 'Minty Marjoram', 'minute-taker', 'teams'),
  invite('circle:C-1042-carer-1', 'circle', 'Hazel Household', 'foster-carer', 'mail', PEOPLE.supervising),
  invite('circle:C-1042-carer-2', 'circle', 'Linden Household', 'foster-carer', 'phone', PEOPLE.supervising),
  invite('circle:C-1042-father', 'circle', 'Basil Birchbark', 'parent', 'through-worker', PEOPLE.socialWorker),
  invite('circle:C-1042-school', 'circle', 'Teal Lane School', 'school', 'mail', PEOPLE.socialWorker),
  invite('child', 'child', 'The child', 'child', 'through-worker', PEOPLE.socialWorker),
];

async function askPeople(records: Records): Promise<void> {
  const placement = (await records.placements.where({ childRef: 'C-1042' }))[0]?.row;
  const circle = (await records.circle.where({ childRef: 'C-1042' })).map(({ row }) => row);
  const keyOf = (person: string) =>
    circle.find(({ key }) => key.endsWith(person.replace('circle:', '')))?.key ?? person;
  await records.endings.create({ ...ENDING, placement: placement?.key ?? '' });
  await records.meetings.create({ ...MEETING, placement: placement?.key ?? '' });
  const steps: Step[] = [];
  for (const invited of INVITED) {
    const invitation = { ...invited, person: keyOf(invited.person) };
    await records.invitations.create(invitation);
    steps.push({
      do: 'ask-for-views',
      id: `${REF}/ask/${invited.name.replace(' ', '-')}`,
      meeting: REF,
      invitation: invitation.key,
    });
  }
  await records.plans.create({ key: `plan:${REF}/ask`, about: REF, state: 'open', steps, done: {}, attempts: 0 });
}
