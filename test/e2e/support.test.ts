import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, type Council } from './council.ts';

/*
 * Support for a foster home before there is a crisis, from the command in chat to the day on which it is looked at again; and one
 * that becomes a crisis. Monday 23 November 2026, 9 o'clock.
 */

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (council: Council, list: string) => (await council.sandbox.control.rows(list)) as readonly Row[];

const ASKED = { day: '2026-11-23', crisis: 'no', words: 'Evenings are hard since the summer.' };
const REF = 'FS-2026-0001';

describe('A fostering support meeting, Warrington’s procedure', () => {
  let council: Council;

  beforeAll(async () => {
    council = await openCouncil('support', {
      profile: 'blended-default',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('CF-26: for a children’s home, and in a crisis, it says to report instability instead', async () => {
    await council.says('Quentin Quince', 'support meeting');
    const home = await council.presses('Quentin Quince', 'A fostering support meeting', 'Ask for the meeting', {
      ...ASKED,
      child: 'placement:P-1044',
    });
    expect(home.words).toContain('Type “report instability”');
    const crisis = await council.presses('Quentin Quince', 'A fostering support meeting', 'Ask for the meeting', {
      ...ASKED,
      crisis: 'yes',
      child: 'placement:P-1048',
    });
    expect(crisis.words).toContain('Type “report instability”');
    expect(await rowsOf(council, 'Meetings')).toEqual([]);
  });

  it('CF-27: asked for on Monday 23 November, it is held within 15 working days: by Monday 14 December', async () => {
    const receipt = await council.presses('Quentin Quince', 'A fostering support meeting', 'Ask for the meeting', {
      ...ASKED,
      child: 'placement:P-1048',
    });
    expect(receipt.heading).toBe(`Meeting to arrange: ${REF}`);
    expect(receipt.words).toContain('Hold the fostering support meeting: Quentin Quince, by Mon 14 Dec');
    await council.settles();
  });

  it('Warrington W-50 to W-58: the views of eight groups are owed by the person whom the procedure names', async () => {
    const quentin = await council.id('Quentin Quince');
    const petra = await council.id('Petra Plumtree');
    const owed = (await rowsOf(council, 'Obligations')).filter(({ Kind }) => String(Kind).startsWith('support.views.'));
    expect(
      Object.fromEntries(
        owed.map(({ Kind, OwnerId }) => [
          String(Kind).slice('support.views.'.length),
          OwnerId === petra ? 'Petra' : OwnerId === quentin ? 'Quentin' : 'to be named',
        ]),
      ),
    ).toEqual({
      child: 'Petra',
      'foster-carer': 'Quentin',
      'independent-reviewing-officer': 'Petra',
      school: 'Petra',
      'other-child-in-the-home': 'to be named',
      'household-member': 'Quentin',
      'carers-own-child': 'Quentin',
      'other-professional': 'Quentin',
    });
    const { body } = await council.asks('Quentin Quince', 'GET', `/api/meetings/${REF}`);
    const views = (body['invitees'] as readonly { part: string; decision: string }[])
      .filter(({ decision }) => decision === 'views-only')
      .map(({ part }) => part);
    expect(views).toEqual(expect.arrayContaining(['independent-reviewing-officer', 'school']));
  });

  it('arranged by the supervising social worker, agreed with the child’s social worker, it is in the diaries', async () => {
    const asked = await council.presses('Quentin Quince', `To arrange: ${REF}`, 'Ask the social worker');
    expect(asked.words).toContain('The social worker has the draft');
    await council.settles();
    await council.presses('Petra Plumtree', `Draft to look at: ${REF}`, 'Go');
    await council.settles();
    expect((await council.sandbox.control.events()).map(({ subject }) => subject)).toEqual([REF]);
    const letters = (await council.sandbox.control.letters()).map(
      ({ toRecipients }) => (toRecipients as { emailAddress: { address: string } }[])[0]?.emailAddress.address,
    );
    expect(letters).toContain('clover.cream@home.example');
    expect(letters).toContain('office@vermilion-high.example');
    const forms = await rowsOf(council, 'Questionnaires');
    expect(forms.map(({ Instrument }) => Instrument).sort()).toEqual([
      'views.support.child',
      'views.support.education',
      'views.support.independent-reviewing-officer',
      // The register says that another looked-after child lives in the home. (Warrington W-55)
      'views.support.other-children',
    ]);
  });

  it('a manager postpones what is owed with a reason; the day that stood before stays in words', async () => {
    const key = (await rowsOf(council, 'Obligations')).find(({ Kind }) => Kind === 'support.views.school')?.['Key'];
    const body = { key, override: 'postponed', reason: 'The school answers on Wednesdays.', until: '2026-12-09' };
    expect((await council.asks('Quentin Quince', 'POST', '/api/obligations/override', body)).status).toBe(403);
    expect(
      (await council.asks('Tobias Tamarind', 'POST', '/api/obligations/override', { ...body, reason: ' ' })).status,
    ).toBe(422);
    expect((await council.asks('Tobias Tamarind', 'POST', '/api/obligations/override', body)).status).toBe(200);
    const saved = (await rowsOf(council, 'Obligations')).find(({ Key }) => Key === key);
    expect(saved).toMatchObject({
      Due: '2026-12-09',
      Override: 'postponed',
      OverrideReason: 'The school answers on Wednesdays.',
      OverrideBy: await council.id('Tobias Tamarind'),
    });
    expect(saved?.['HowCounted']).toMatch(/^Postponed to Wed 9 Dec; before that it was due on /);
  });

  it('Warrington W-41 to W-44: it is not closed without a day on which the support is looked at again', async () => {
    await council.sandbox.control.turnTo('2026-11-25T09:00:00Z');
    const said = {
      heldOn: '2026-11-24',
      heldOnReason: 'The carers could come on that day.',
      record: 'Now: a quiet hour. Ahead: the move to year 8.',
      decisions: 'A mentor on Tuesdays from January.',
      actions: [],
    };
    expect((await council.asks('Quentin Quince', 'POST', `/api/meetings/${REF}/record`, said)).status).toBe(422);
    expect(
      (await council.asks('Quentin Quince', 'POST', `/api/meetings/${REF}/record`, { ...said, nextOn: '2026-12-22' }))
        .status,
    ).toBe(200);
    await council.settles();
    const owed = await rowsOf(council, 'Obligations');
    expect(owed.find(({ Kind }) => Kind === 'support.review')).toMatchObject({ Due: '2026-12-22', About: REF });
    expect(owed.find(({ Kind }) => Kind === 'support.hold')?.['DoneAt']).toBeTruthy();
  });

  it('CF-26: one that becomes a crisis is reported as instability with its words and its reference, and stays in the record', async () => {
    await council.says('Quentin Quince', 'support meeting');
    await council.presses('Quentin Quince', 'A fostering support meeting', 'Ask for the meeting', {
      ...ASKED,
      day: '2026-11-25',
      child: 'placement:P-1053',
    });
    await council.settles();
    const draft = await council.card('Quentin Quince', 'To arrange: FS-2026-0002');
    await council.sandbox.control.press(await council.id('Quentin Quince'), draft.message, 'Report it as instability');
    const form = await council.card('Quentin Quince', 'Report instability');
    expect(form.inputs['mine']?.value).toBe('placement:P-1053');
    expect(form.words).not.toContain('Evenings are hard');
    const receipt = await council.presses('Quentin Quince', 'Report instability', 'Send report', {
      voice: 'carer',
      triggers: 'carer-struggling',
      whatHappened: 'She says that she cannot go on.',
      immediateDanger: 'no',
    });
    expect(receipt.heading).toBe('Report received: IN-2026-0001');
    await council.settles();
    const meetings = await rowsOf(council, 'Meetings');
    expect(meetings.find(({ Ref }) => Ref === 'FS-2026-0002')).toMatchObject({
      State: 'cancelled',
      Trouble: 'It became a crisis: IN-2026-0001',
    });
    expect((await rowsOf(council, 'Reports'))[0]?.['WhatHappened']).toBe(
      'She says that she cannot go on.\nFrom support meeting FS-2026-0002. It was asked for with these words: Evenings are hard since the summer.',
    );
    const owed = (await rowsOf(council, 'Obligations')).filter(({ About }) => About === 'FS-2026-0002');
    expect(owed.map(({ Override }) => Override)).toEqual(owed.map(() => 'not-required'));
    expect(owed.length).toBeGreaterThan(0);
  });

  it('the same button a second time adds nothing: it is one report, and what it says now is not saved, which is said', async () => {
    const again = await council.asks('Quentin Quince', 'POST', '/api/meetings/FS-2026-0002/convert', {
      voice: 'carer',
      triggers: ['carer-struggling'],
      whatHappened: 'Again.',
      immediateDanger: false,
    });
    expect(again.status).toBe(422);
    expect(JSON.stringify(again.body)).toContain('This form was sent before');
    expect(await rowsOf(council, 'Reports')).toHaveLength(1);
  });
});
