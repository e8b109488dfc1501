import { describe, expect, it } from 'vitest';
import { startSandbox, type SandboxOptions } from '../../../sandbox/testing.ts';
import { aMeeting, errorOf, valueOf, type Answered } from '../microsoft.ts';
import { graphOf, type Ask } from './graph-of.ts';

/** https://learn.microsoft.com/exchange/permissions-exo/application-rbac */
describe('A grant that nobody made, or that is not in force yet', () => {
  async function given(
    options: SandboxOptions,
    then: (graph: Ask, organiser: string, turn: (by: string) => Promise<unknown>) => Promise<void>,
  ) {
    const sandbox = await startSandbox(options);
    const turn = (by: string) => sandbox.control.advance(by);
    await then(await graphOf(sandbox), encodeURIComponent(sandbox.env['ORGANISER_MAILBOX'] ?? ''), turn).finally(
      sandbox.stop,
    );
  }
  const refusal = (answer: Answered) => [answer.status, errorOf(answer).code];
  const letter = { message: { subject: 'A', toRecipients: [{ emailAddress: { address: 'hazel@home.example' } }] } };

  it('Exchange lets the app into the mailbox two hours after its roles were given', async () => {
    await given({ exchangeAfter: 'PT2H' }, async (graph, organiser, turn) => {
      const meet = () => graph('POST', `/users/${organiser}/events`, aMeeting());
      expect(refusal(await meet())).toEqual([403, 'ErrorAccessDenied']);
      expect(refusal(await graph('POST', `/users/${organiser}/sendMail`, letter))).toEqual([403, 'ErrorAccessDenied']);
      await turn('PT2H');
      expect((await meet()).status).toBe(201);
    });
  });

  it('the role for mail can be missing while the diary is open', async () => {
    await given({ missing: 'Mail.Send' }, async (graph, organiser) => {
      expect((await graph('POST', `/users/${organiser}/events`, aMeeting())).status).toBe(201);
      expect(refusal(await graph('POST', `/users/${organiser}/sendMail`, letter))).toEqual([403, 'ErrorAccessDenied']);
    });
  });

  it('a role over the organiser’s mailbox may not tell when colleagues are free', async () => {
    await given({ missing: 'Calendars.ReadBasic' }, async (graph, organiser) => {
      const at = (time: string) => ({ dateTime: `2027-03-02T${time}:00`, timeZone: 'GMT Standard Time' });
      const schedules = ['petra.plumtree@wrenford.example'];
      const asked = { schedules, startTime: at('08:00'), endTime: at('18:00') };
      const [petra] = valueOf(await graph('POST', `/users/${organiser}/calendar/getSchedule`, asked));
      expect(petra).toMatchObject({ error: { responseCode: 'ErrorNoFreeBusyAccess' } });
      expect(petra?.['availabilityView']).toBeUndefined();
    });
  });

  it('sites, people and meetings are each shut by themselves', async () => {
    const missing = 'restricted-site, User.Read.All, application-access-policy';
    await given({ missing }, async (graph, organiser) => {
      const { COUNCIL } = await import('../../../sandbox/settings.ts');
      expect((await graph('GET', `/sites/${COUNCIL.sites.main}/lists`)).status).toBe(200);
      expect((await graph('GET', `/sites/${COUNCIL.sites.restricted}/lists`)).status).toBe(403);
      expect((await graph('GET', `/users/${organiser}`)).status).toBe(403);
      expect((await graph('GET', `/users/${organiser}/onlineMeetings?$filter=JoinWebUrl eq 'x'`)).status).toBe(403);
    });
  });

  it('a name that is no grant is refused at the start', async () => {
    await expect(startSandbox({ missing: 'Calendar.Write' })).rejects.toThrow('SANDBOX_MISSING takes some of');
  });
});
