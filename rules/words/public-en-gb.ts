/**
 * Every sentence of the letters and of the pages that people without an account open by a link, in British English. Each is whole;
 * what differs from one to the next stands in braces, so that another language puts it where it belongs. Two sentences that say the
 * same of different things are two, and so are one and many.
 */
export const EN_GB = {
  'frame.title': '{title} – {council}',
  'frame.title-wrong': 'Error: {title} – {council}',
  'frame.skip': 'Skip to the form',
  'frame.usual-print': 'Usual print',
  'frame.large-print': 'Large print',
  'frame.back': 'Back',
  'frame.not-safe': 'If a child is not safe now',
  'frame.nobody-watches': 'Nobody watches these pages out of hours. Do not write it here: ring',
  'frame.safeguarding': 'Raise a safeguarding concern',
  'frame.safeguarding-opens': '(opens the council’s own page)',
  'frame.cookie-of-form':
    'These pages keep one cookie while your form is open, and nothing else. Nobody else is named on them.',
  'frame.cookie-of-page':
    'This page keeps one cookie while it is open, and nothing else. Close it when you have read it.',
  'frame.problem': 'There is a problem',
  'frame.error': 'Error:',
  'frame.reference': 'Reference {ref}',
  'frame.meeting-ref': 'Meeting ref {ref}',
  'frame.closed': 'Closed',

  'code.form.title': 'Open your form',
  'code.form.button': 'Open my form',
  'code.form.without':
    'Ring your worker. They can give you a code, fill in the form with you by phone, or send it on paper.',
  'code.form.wrong': 'That is not the code for this form. Check it and try again.',
  'code.minutes.title': 'Open your page',
  'code.minutes.button': 'Open my page',
  'code.minutes.without': 'Ring your worker. They can give you a code, read it with you, or bring it on paper.',
  'code.minutes.wrong': 'That is not the code for this page. Check it and try again.',
  'code.type-it': 'Type the code that your worker gave you by phone or in person. It has 8 letters and figures.',
  'code.yours': 'Your code',
  'code.again': 'Type your code again.',
  'code.none': 'If you have no code',

  'closed.form.ring':
    'Ring your worker: they can send a new link, give you a new code, or write down what you want to say.',
  'closed.form.unknown': 'This link does not open a form',
  'closed.replaced': 'It may have been replaced by a newer letter, or it was not copied whole.',
  'closed.expired': 'This link is too old',
  'closed.form.expired':
    'It works until a week after the day by which you were asked to answer. What you saved is still there.',
  'closed.form.locked': 'This form is locked',
  'closed.form.locked-why': 'The code was typed wrong too often. What you saved is still there.',
  'closed.form.withdrawn': 'This form is no longer needed',
  'closed.form.withdrawn-why': 'You do not need to do anything.',
  'closed.no-code': 'Ring your worker for your code',
  'closed.form.no-code': 'This form opens with a code that your worker gives you by phone or in person.',
  'closed.form.over': 'Please open your form again',
  'closed.form.over-why':
    'To keep what you wrote private, this page closes after an hour. What you saved is still there. Use the link in your letter and your code.',
  'closed.minutes.ring': 'Ring your worker: they can send a new link, give you a new code, or read it with you.',
  'closed.minutes.unknown': 'This link does not open a page',
  'closed.minutes.expired': 'A link works for 14 days.',
  'closed.minutes.locked': 'This page is locked',
  'closed.minutes.locked-why': 'The code was typed wrong too often.',
  'closed.minutes.withdrawn': 'This page is closed',
  'closed.minutes.withdrawn-why': 'What was here is being looked at again.',
  'closed.minutes.no-code': 'This page opens with a code that your worker gives you by phone or in person.',
  'closed.minutes.over': 'Please open your page again',
  'closed.minutes.over-why':
    'To keep what it says private, this page closes after an hour. Use the link in your letter and your code.',
  'closed.minutes.everywhere': 'Your page is closed, on every device.',
  'minutes.close': 'Close this page',

  'wait.title': 'Please wait a moment',
  'wait.why': 'There were many tries in a short time. Try again in {seconds} seconds.',
  'trouble.title': 'Something went wrong on our side',
  'trouble.saved': 'What you saved before is still there. Go back in your browser and try again in a minute.',
  'trouble.number': 'If it goes on, tell your worker this number: {ref}',
  'not-read.too-long': 'This is too long to send in one go',
  'not-read.too-long-why':
    'Go back in your browser: what you typed is still there. Shorten it, or add it as a document.',
  'not-read.too-many': 'This has more in it than the page asks for',
  'not-read.with-button':
    'Go back in your browser, where what you typed is still there, and send it with the button on the page.',
  'not-read.unreadable': 'This did not arrive whole',
  'not-read.unreadable-why': 'Go back in your browser, where what you typed is still there, and send it again.',
  'not-read.too-slow': 'This took too long to arrive',
  'not-read.too-slow-why':
    'Go back in your browser, where what you typed is still there, and send it again where the connection is better.',
  'not-read.another-kind': 'This is not a form that we know',

  'reply.title': 'Answer this invitation',
  'reply.heading': 'Are you coming?',
  'reply.yours': 'Your answer',
  'reply.coming': 'I am coming',
  'reply.not-coming': 'I am not coming',
  'reply.another-way': 'I would like to take part in another way',
  'reply.choose': 'Choose one of the answers.',
  'reply.send': 'Send my answer',
  'reply.thanks': 'Thank you. We have your answer. You can change it here.',
  'reply.thanks-another-way': 'Thank you. Your worker will ring you about another way.',
  'reply.rather-talk': 'If you would rather talk',
  'reply.ring': 'Ring {worker}.',
  'reply.unknown': 'This link does not open an invitation',
  'reply.unknown-why': 'It may have been replaced by a newer letter. Ring your worker.',
} as const;
