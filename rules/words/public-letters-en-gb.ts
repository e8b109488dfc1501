/** The sentences of letters and calendar entries, in British English; as in the pages, each is whole. */
export const LETTERS_EN_GB = {
  'letter.dear': 'Dear {name},',
  'letter.rather-talk':
    'If you would rather talk, or need anything to take part (an interpreter, large print, a lift, another time), ring {worker}.',
  'letter.no-replies':
    'Nobody reads replies to this address. This letter leaves out names on purpose. If it is not safe for you to get letters like this, tell us.',
  'letter.foot': '{council}, {today}. Reference {ref}.',
  'letter.subject': 'Meeting ref {ref}',
  'letter.page-title': 'Letter',
  'letter.reply': 'Answer this invitation',
  'letter.where': 'Where: {venue}.',
  'letter.join': 'You can join by video or phone. You do not need an account. Nothing is recorded.',
  'letter.join-link': 'Join the meeting',
  'letter.code-apart':
    'The page asks for a code. The code is not in this letter: {worker} gives it to you by phone or in person.',

  'invitation.heading': 'You are invited to a meeting',
  'invitation.when': 'We would like you to be there on {day} at {time}. It takes about {length}.',
  'invitation.reply': 'You can say whether you are coming, or that you would like to take part in another way:',
  'invitation.file': 'The file with this letter puts the meeting in your own calendar. Only you are on it.',
  'changed.heading': 'A meeting has changed',
  'changed.when': 'The meeting with this reference is now on {day} at {time}. It takes about {length}.',
  'changed.reply': 'Please say whether you can still come:',
  'changed.file': 'The file with this letter replaces the one that you had.',
  'cancelled.heading': 'A meeting will not take place',
  'cancelled.words':
    'The meeting with this reference has been cancelled. You do not need to do anything. If there is a new date, we will write again.',
  'length.minutes': '{minutes} minutes',
  'length.hour': '1 hour',
  'length.hours': '{hours} hours',
  'length.hour-minutes': '1 hour {minutes} minutes',
  'length.hours-minutes': '{hours} hours {minutes} minutes',

  'form.heading': 'We would like to hear from you',
  'form.by':
    'Please tell us what you think by {due}. You can save what you have and come back. You can also do it by phone or on paper.',
  'form.open': 'Open your form',
  'form.expires': 'The link works until {expires} and can be renewed. It is yours alone: please do not pass it on.',
  'form.readers': 'The form says who will read what you write before it asks anything.',
  'minutes-link.heading': 'Something is ready for you to read',
  'minutes-link.what':
    'What was written down for you about the meeting with this reference can be read on a page of ours.',
  'minutes-link.open': 'Open your page',
  'minutes-link.expires':
    'The link works until {expires} and can be renewed. It is yours alone: please do not pass it on. You can also have it read with you, or on paper.',
  'learnt.heading': 'What was changed because of what you told us',
  'learnt.thanks':
    'You took part in the meeting with this reference. Thank you. This is what was changed because of it:',
  'learnt.nothing-to-do': 'You do not need to do anything. If something is still not right, please say so.',
  'reminder.heading': 'There is still time to tell us what you think',
  'reminder.by': 'We asked for your views by {due}. What you saved is still there.',
  'reminder.ring': 'If you need your code again, more time, or would rather talk, ring {worker}.',
  'reminder.need-not':
    'You do not have to answer. If you would rather not, the form lets you say so, and we will not remind you again.',

  'calendar.reply': 'Say whether you are coming: {url}',
  'calendar.join': 'Join: {url}',
  'calendar.ring': 'To talk to someone, ring {worker}.',
  'calendar.online': 'Online',
} as const;
