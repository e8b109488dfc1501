import { describe, expect, it } from 'vitest';
import { lintCard } from './lint.ts';

describe('The card lint', () => {
  it('finds what a careless card lacks', () => {
    const careless = {
      type: 'AdaptiveCard',
      version: '1.6',
      body: [
        { type: 'TextBlock', text: 'Allegation against a carer' },
        { type: 'Input.Text', id: 'a', isRequired: true },
        { type: 'Input.Text', id: 'a', label: 'Why' },
        { type: 'Container', style: 'attention', items: [] },
      ],
      actions: [{ type: 'Action.Execute', title: 'Go' }],
    };
    expect(lintCard(careless)).toEqual([
      'It is not of version 1.5.',
      'It has no heading.',
      'Input.Text a has no label.',
      'Input.Text a is required and says nothing when it is empty.',
      'Input.Text a is not required and does not say so in words.',
      'Input a is there twice.',
      '“” says something by colour alone.',
      'Action.Execute “Go” has no verb.',
      '“Allegation against a carer” does not wrap.',
    ]);
  });

  it('refuses a first block that tells a toast too much', () => {
    const telling = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', style: 'heading', wrap: true, text: 'A safeguarding hold stands' }],
    };
    expect(lintCard(telling)).toEqual(['Its first block tells too much: “A safeguarding hold stands”.']);
  });
});
