import { describe, expect, it } from 'vitest';
import { slipsBetween, understand } from '../../bot/teams/understand.ts';

const understood = (text: string): string => {
  const answer = understand(text);
  return answer.is === 'command' ? answer.command : answer.is;
};

describe('The bot understands what a worker writes', () => {
  it.each([
    ['report instability', 'report instability'],
    ['Report Instability', 'report instability'],
    ['report  instability!', 'report instability'],
    ['reprot instablity', 'report instability'],
    ['report instabilty please', 'report instability'],
    ['the placement is wobbling', 'report instability'],
    ['I want to report something', 'report instability'],
    ['I’m worried about a placement', 'report instability'],
    ['im really conerned about C-1042', 'report instability'],
    ['carers are struggling', 'report instability'],
    ['the placement is at risk of breaking down', 'report instability'],
    ['placement ended', 'placement ended'],
    ['plcement endd', 'placement ended'],
    ['the placement has ended', 'placement ended'],
    ['placement broke down yesterday', 'placement ended'],
    ['he has left the placement', 'placement ended'],
    ['disruption', 'placement ended'],
    ['new placement', 'new placement'],
    ['nwe placement', 'new placement'],
    ['I need a planning meeting for a new placement', 'new placement'],
    ['support meeting', 'support meeting'],
    ['suport meetng', 'support meeting'],
    ['the carers need a support meeting', 'support meeting'],
    ['my desk', 'my desk'],
    ['mydesk', 'my desk'],
    ['my dsek', 'my desk'],
    ['what is waiting for me?', 'my desk'],
    ['anything overdue', 'my desk'],
    ['help', 'help'],
    ['hlep', 'help'],
    ['HELP ME', 'help'],
    ['what can you do', 'help'],
    ['hi', 'greeting'],
    ['Hello there', 'greeting'],
    ['good morning Steady', 'greeting'],
    ['<at>Steady</at> help', 'help'],
  ])('“%s”: %s', (text, command) => {
    expect(understood(text)).toBe(command);
  });
});

describe('The bot does not guess', () => {
  it.each([
    ['small talk', 'what a lovely day'],
    ['one word that four commands share', 'placement'],
    ['“the placement has not ended”', 'the placement has not ended'],
    ['“cancel the report”', 'cancel the report'],
    ['keys hit at random', 'asdf qwer'],
    ['a number', '1234'],
    ['a question mark', '?'],
    ['nothing', ''],
    ['50,000 letters', 'x'.repeat(50_000)],
  ])('%s is not taken for a command', (_what, text) => {
    expect(understood(text)).toBe('unclear');
  });

  it('says for “placement” what it might have been', () => {
    expect(understand('placement')).toEqual({
      is: 'unclear',
      perhaps: ['report instability', 'placement ended', 'new placement'],
    });
  });
});

describe('A slip of the finger', () => {
  it.each([
    ['report', 'report', 0],
    ['reprot', 'report', 1],
    ['reort', 'report', 1],
    ['repport', 'report', 1],
    ['rapart', 'report', 2],
  ])('%s for %s counts %i', (typed, known, slips) => {
    expect(slipsBetween(typed, known)).toBe(slips);
  });
});
