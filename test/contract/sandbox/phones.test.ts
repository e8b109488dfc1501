import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '../microsoft.ts';
import { listenForTeams, type Listener } from './bot-double.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const SEARCH = { type: 'Data.Query', dataset: 'children' };

/** https://github.com/microsoft/AdaptiveCards: typeahead as Teams on phones has been seen to do it */
describe('A typeahead on a phone', () => {
  let teams: Listener;
  let message: string;
  let petra: string;
  beforeAll(async () => {
    teams = await listenForTeams({ client: 'phone' });
    petra = (await teams.sandbox.control.person('Petra Plumtree')).id;
    const found = await teams.connector('POST', '/v3/conversations', {
      members: [{ id: petra }],
      tenantId: teams.sandbox.env['TENANT_ID'],
      isGroup: false,
    });
    const body = [
      { type: 'Input.ChoiceSet', id: 'child', value: 'C-1042', 'choices.data': SEARCH },
      { type: 'Input.Text', id: 'words', value: 'As it was' },
    ];
    const actions = [{ type: 'Action.Execute', title: 'Send', verb: 'send' }];
    const content = { type: 'AdaptiveCard', version: '1.5', body, actions };
    const sent = await teams.connector('POST', `/v3/conversations/${String(found.body['id'])}/activities`, {
      type: 'message',
      attachments: [{ contentType: CARD, content }],
    });
    message = String(sent.body['id']);
  });
  afterAll(() => teams.stop());

  it('never answers: the bot is not even asked', async () => {
    teams.heard.length = 0;
    expect(await teams.sandbox.control.search(petra, message, 'child', 'C-10')).toEqual([]);
    expect(teams.heard).toEqual([]);
  });

  it('does not show what was filled in beforehand, and does not send it; other inputs do', async () => {
    teams.answerWith(() => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Thanks' }));
    await teams.sandbox.control.press(petra, message, 'Send');
    const { action } = teams.heard.at(-1)?.activity['value'] as { action: { data: Body } };
    expect(action.data).toEqual({ words: 'As it was' });
    await teams.sandbox.control.press(petra, message, 'Send', { child: 'C-1043' });
    const again = teams.heard.at(-1)?.activity['value'] as { action: { data: Body } };
    expect(again.action.data).toEqual({ child: 'C-1043', words: 'As it was' });
  });
});
