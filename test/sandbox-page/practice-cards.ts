/** A card with each kind of input that the page draws, and each kind of action that it knows. */
export const worryCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'A card to practise on', style: 'heading', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text: 'Use **plain words**.', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'child',
      label: 'Which child?',
      isRequired: true,
      errorMessage: 'Choose the child from the list',
      placeholder: 'Reference or initials',
      style: 'filtered',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'children' },
    },
    {
      type: 'Input.ChoiceSet',
      id: 'who',
      label: 'Who says so?',
      style: 'expanded',
      isRequired: true,
      errorMessage: 'Say who is worried',
      choices: [
        { title: 'The child', value: 'child' },
        { title: 'The carer', value: 'carer' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'why',
      label: 'What is happening?',
      isMultiSelect: true,
      choices: [
        { title: 'The child wants to leave', value: 'leave' },
        { title: 'The child goes missing', value: 'missing' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'since',
      label: 'Since when?',
      choices: [
        { title: 'Today', value: 'today' },
        { title: 'This week', value: 'week' },
      ],
    },
    { type: 'Input.Text', id: 'what', label: 'What happened?', isMultiline: true, placeholder: 'A few sentences' },
    { type: 'Input.Date', id: 'on', label: 'On which day?' },
    { type: 'Input.Number', id: 'times', label: 'How many times?' },
    { type: 'Input.Toggle', id: 'danger', label: 'Danger', title: 'Someone is in danger now' },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'If anyone is in danger, ring 999 first.', color: 'Attention', wrap: true }],
    },
    { type: 'TextBlock', id: 'reason', text: 'Because the procedure asks.', isVisible: false, wrap: true },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Send the report', verb: 'send', style: 'positive' },
    { type: 'Action.Execute', title: 'Send to nobody', verb: 'fail', associatedInputs: 'none' },
    {
      type: 'Action.Submit',
      title: 'Open in a dialog',
      data: { msteams: { type: 'task/fetch' } },
      associatedInputs: 'none',
    },
    { type: 'Action.ToggleVisibility', title: 'Why?', targetElements: ['reason'] },
    {
      type: 'Action.ShowCard',
      title: 'Add a note',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'note', label: 'Note' }],
        actions: [{ type: 'Action.Submit', title: 'Keep the note' }],
      },
    },
  ],
} as const;

const place = encodeURIComponent(JSON.stringify({ subEntityId: 'meeting/SM-2026-0142' }));

export const receiptCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Your report has arrived', style: 'heading', size: 'Large', weight: 'Bolder' },
    {
      type: 'FactSet',
      facts: [
        { title: 'Reference', value: 'SM-2026-0142' },
        { title: 'Hold it by', value: 'Thursday 24 December 2026' },
      ],
    },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'Invited', weight: 'Bolder' }] },
        { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: '3 of 7', color: 'Good' }] },
      ],
    },
  ],
  actions: [
    {
      type: 'Action.OpenUrl',
      title: 'Open the record',
      url: `https://teams.microsoft.com/l/entity/482f34be-d0ad-5503-a61b-2e512746b961/desk?context=${place}`,
    },
  ],
} as const;

export const dialogCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Two questions', style: 'heading', size: 'Large', weight: 'Bolder' },
    { type: 'Input.Text', id: 'well', label: 'What is going well?', isMultiline: true },
    { type: 'Input.Text', id: 'hard', label: 'What is hard?', isMultiline: true },
  ],
  actions: [{ type: 'Action.Submit', title: 'Send my views', style: 'positive' }],
} as const;

export const CHILDREN = [
  { title: 'C-1001, A. B.', value: 'child-1001' },
  { title: 'C-1002, A. C.', value: 'child-1002' },
  { title: 'C-2003, D. E.', value: 'child-2003' },
] as const;
