import { describe, expect, it } from 'vitest';
import { productAsItStands, sourcesOnDisk, startingPlaces } from '../../bot/commands/reach/program.ts';
import { circlesIn } from './circles.ts';
import { calledPastTheWrapper } from './entry-imports.ts';
import { momentsNotRaised, rulesNotReached } from './reached-rules.ts';
import { against, NOTHING_ELSE, STILL_ALLOWED } from './still-allowed.ts';
import { filesSayingSteps } from './step-literals.ts';

const product = productAsItStands();

describe('One way through the house', () => {
  it('a step of a plan is said in rules, and elsewhere only where it is still allowed', () => {
    expect(against(filesSayingSteps(product), STILL_ALLOWED.stepsSaidIn)).toEqual(NOTHING_ELSE);
  });

  it('an entry point calls commands and questions, and of casework nothing else but what is still allowed', () => {
    expect(against(calledPastTheWrapper(product), STILL_ALLOWED.entriesCall)).toEqual(NOTHING_ELSE);
  });

  it('no import leads back to where it came from, but those still allowed', () => {
    const found = circlesIn(sourcesOnDisk(['rules', 'bot', 'tab', 'addin', 'sandbox']));
    expect(against(found, STILL_ALLOWED.circles)).toEqual(NOTHING_ELSE);
  });

  it('every rule is reached by the server, the tab or a command line, or waits for a part that is named', () => {
    const found = rulesNotReached(product, startingPlaces());
    expect(against(found, Object.keys(STILL_ALLOWED.rulesNotReached))).toEqual(NOTHING_ELSE);
  });

  it('every moment from which something is owed comes about, or waits for a part that is named', () => {
    const found = momentsNotRaised(product, ['bot/main.ts', 'tab/main.tsx']);
    expect(against(found, Object.keys(STILL_ALLOWED.momentsNotRaised))).toEqual(NOTHING_ELSE);
  });

  it('each exception names the part that will end it', () => {
    const { rulesNotReached: rules, momentsNotRaised: moments, statementsNotYet } = STILL_ALLOWED;
    const parts = [rules, moments, statementsNotYet].flatMap((list) => Object.values(list));
    expect(parts.filter((part) => part.trim().length < 9)).toEqual([]);
  });
});
