import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPerson } from '../../../sandbox/control-client.ts';
import type { Body } from '../microsoft.ts';
import { cardMessage, listenForTeams, type Listener } from './bot-double.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

describe('A card in a personal chat', () => {
  let teams: Listener;
  let petra: SeenPerson;
  let chat: string;
  const send = async (card: Body): Promise<string> => {
    const { body } = await teams.connector('POST', `${chat}/activities`, cardMessage(card));
    return String(body['id']);
  };
  const press = (message: string, action: string, inputs?: Body) =>
    teams.sandbox.control.press(petra.id, message, action, inputs);
  const lastHeard = () => teams.heard.at(-1)?.activity ?? {};

  beforeAll(async () => {
    teams = await listenForTeams();
    petra = await teams.sandbox.control.person('Petra Plumtree');
    const opened = await teams.connector('POST', '/v3/conversations', {
      members: [{ id: petra.id }],
      tenantId: teams.sandbox.env['TENANT_ID'],
    });
    chat = `/v3/conversations/${String(opened.body['id'])}`;
  });
  afterAll(() => teams.stop());

  it('sends an Action.Execute with its verb, its data and what was filled in', async () => {
    teams.answerWith(() => ({
      statusCode: 200,
      type: ADAPTIVE,
      value: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Kept' }] },
    }));
    const message = await send({
      body: [
        { type: 'Input.Text', id: 'note' },
        { type: 'Input.Toggle', id: 'sure', title: 'Sure' },
      ],
      actions: [{ type: 'Action.Execute', title: 'Save', verb: 'save', data: { form: 'f1' } }],
    });
    const pressed = await press(message, 'Save', { note: 'hello' });
    expect(lastHeard()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message,
      value: {
        trigger: 'manual',
        action: { type: 'Action.Execute', verb: 'save', data: { form: 'f1', note: 'hello', sure: 'false' } },
      },
    });
    expect(pressed).toMatchObject({ status: 200, card: { body: [{ text: 'Kept' }] } });
    const shown = (await teams.sandbox.control.chat(petra.id)).find(({ id }) => id === message);
    expect(shown?.card).toMatchObject({ body: [{ text: 'Kept' }] });
  });

  it('does not send what is required and empty, out of form or not on offer', async () => {
    const message = await send({
      body: [
        { type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why' },
        { type: 'Input.Text', id: 'ref', label: 'Reference', regex: '^SM-\\d+$' },
        { type: 'Input.Number', id: 'age', label: 'Age', min: 0, max: 17 },
        { type: 'Input.ChoiceSet', id: 'way', label: 'Way', choices: [{ title: 'Letter', value: 'letter' }] },
      ],
      actions: [{ type: 'Action.Submit', title: 'Send' }],
    });
    const before = teams.heard.length;
    await expect(press(message, 'Send', {})).rejects.toThrow('Say why');
    await expect(press(message, 'Send', { why: 'x', ref: 'nope' })).rejects.toThrow('Reference');
    await expect(press(message, 'Send', { why: 'x', age: 18 })).rejects.toThrow('Age');
    await expect(press(message, 'Send', { why: 'x', way: 'pigeon' })).rejects.toThrow('Way');
    await expect(press(message, 'Send', { why: 'x', other: 'y' })).rejects.toThrow('other');
    await expect(press(message, 'Shout')).rejects.toThrow('Shout');
    expect(teams.heard).toHaveLength(before);
  });

  it('sends an Action.Submit as a message with a value', async () => {
    const message = await send({ actions: [{ type: 'Action.Submit', title: 'Yes', data: { answer: 'yes' } }] });
    await press(message, 'Yes');
    expect(lastHeard()).toMatchObject({ type: 'message', replyToId: message, value: { answer: 'yes' } });
  });

  it('sends what stands in a part that unfolds only from there', async () => {
    const message = await send({
      body: [{ type: 'Input.Text', id: 'outer', value: 'a' }],
      actions: [
        {
          type: 'Action.ShowCard',
          title: 'More',
          card: {
            type: 'AdaptiveCard',
            body: [{ type: 'Input.Text', id: 'inner', value: 'b' }],
            actions: [{ type: 'Action.Submit', title: 'Inner' }],
          },
        },
        { type: 'Action.Submit', title: 'Outer' },
      ],
    });
    await press(message, 'Outer');
    expect(lastHeard()['value']).toEqual({ outer: 'a' });
    await press(message, 'Inner');
    expect(lastHeard()['value']).toEqual({ outer: 'a', inner: 'b' });
  });

  it('opens a dialog, whose answer goes to the bot and may be words', async () => {
    const form = {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'x' }],
      actions: [{ type: 'Action.Submit', title: 'Save' }],
    };
    teams.answerWith(({ name }) =>
      name === 'task/fetch'
        ? { task: { type: 'continue', value: { title: 'Form', card: { contentType: ADAPTIVE, content: form } } } }
        : { task: { type: 'message', value: 'Kept.' } },
    );
    const message = await send({
      actions: [{ type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' }, form: 'f2' } }],
    });
    const { dialog } = await press(message, 'Open');
    expect(lastHeard()).toMatchObject({ name: 'task/fetch', value: { data: { form: 'f2' } } });
    expect(dialog).toMatchObject({ title: 'Form', card: form });
    expect(await press(dialog?.id ?? '', 'Save', { x: '1' })).toEqual({ status: 200, text: 'Kept.' });
    expect(lastHeard()).toMatchObject({ name: 'task/submit', value: { data: { x: '1' } } });
  });

  it('asks the bot for what a typeahead offers, and shows fifteen at most', async () => {
    const results = Array.from({ length: 20 }, (_, index) => ({ title: `Child ${index}`, value: `c${index}` }));
    teams.answerWith(() => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results },
    }));
    const message = await send({
      body: [{ type: 'Input.ChoiceSet', id: 'child', 'choices.data': { type: 'Data.Query', dataset: 'children' } }],
    });
    const found = await teams.sandbox.control.search(petra.id, message, 'child', 'ch');
    expect(lastHeard()).toMatchObject({
      name: 'application/search',
      value: { queryText: 'ch', dataset: 'children', queryOptions: { skip: 0, top: 15 } },
    });
    expect(found).toHaveLength(15);
  });

  it('is refreshed once for each version, for those whom it names', async () => {
    let asked = 0;
    teams.answerWith(({ value }) => {
      if ((value as Body)['trigger'] === 'automatic') asked += 1;
      return {
        statusCode: 200,
        type: ADAPTIVE,
        value: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'For you' }] },
      };
    });
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [petra.teamsId] };
    const message = await send({ refresh, body: [{ type: 'TextBlock', text: 'For all' }] });
    await send({ refresh: { ...refresh, userIds: [] }, body: [{ type: 'TextBlock', text: 'By hand' }] });
    await teams.sandbox.control.chat(petra.id);
    const chatNow = await teams.sandbox.control.chat(petra.id);
    expect(chatNow.find(({ id }) => id === message)?.card).toMatchObject({ body: [{ text: 'For you' }] });
    expect(asked).toBe(1);
  });
});
