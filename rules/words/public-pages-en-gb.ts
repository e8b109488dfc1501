/* The pages that anybody may open, and forms on paper, in British English. */

export const PAGES_EN_GB = {
  'privacy.title': 'Privacy',
  'privacy.for': 'What Steady is for',
  'privacy.for-what':
    '{council} uses Steady to arrange the meetings that keep a child’s home steady, to ask people for their views before a meeting, and to remember what is owed afterwards. {council} decides what it is used for and answers for what it keeps.',
  'privacy.kept': 'What is kept',
  'privacy.kept-child':
    'About a child: a reference, initials, date of birth, school year, the kind of home, legal status, and who works with them. Not the child’s name, unless somebody wrote it in words of their own.',
  'privacy.kept-people':
    'About families, carers, schools and advocates: name, part in the child’s life, how and when it is safe to reach them, and which meetings they were asked to.',
  'privacy.kept-course':
    'What people report, what managers decide and why, who came to a meeting, what was agreed, and what is still owed.',
  'privacy.kept-answers': 'Answers to questionnaires, with drawings or files that were sent with them.',
  'privacy.kept-staff':
    'About staff: name, work address, role, team and manager, and which conversation with Steady is theirs.',
  'privacy.kept-log': 'Who did what and when in a case, and each time somebody read the answers.',
  'privacy.where': 'Where it is kept',
  'privacy.where-lists':
    'In lists and files in {council}’s own Microsoft 365. Answers, files, invitations, families’ addresses and the record of who did what are on a separate site, which staff cannot open.',
  'privacy.where-diaries':
    'Meetings stand in the calendars of those who were invited, under a reference: no child is named in a subject or a letter’s subject line.',
  'privacy.where-program':
    'The log of the program holds references and account numbers of staff, and no names, answers or addresses.',
  'privacy.who': 'Who sees it',
  'privacy.who-staff':
    'Staff see a case when they have a part in it. Steady asks again each time, so that somebody who leaves a case, or the council, no longer sees it.',
  'privacy.who-answers':
    'A questionnaire is read by the person who wrote it, the chair of the meeting and the Safeguarding Unit’s organiser. The child’s social worker does not read other people’s answers. A short form before another meeting is also read by the person who arranges that meeting. The chair writes an overview; others see the overview.',
  'privacy.who-letters':
    'A letter or a form names nobody but the worker who can be rung. Where adopters and birth family are both asked, they sit apart.',
  'privacy.who-children': 'Children are not contacted by Steady. An adult whom the child trusts asks them.',
  'privacy.cookies': 'Cookies and tracking',
  'privacy.cookies-none':
    'Nobody is tracked: there are no statistics about visitors, no advertisements and nothing from other companies on these pages and forms.',
  'privacy.cookies-code':
    'A web form that is opened with a code keeps one cookie for an hour at most, so that you do not have to type the code again. Inside Teams, nothing that you write is stored on your device by Steady.',
  'privacy.rights': 'How long, and your rights',
  'privacy.rights-long':
    'Steady deletes nothing by itself. {council} decides how long its records are kept, as it does for its other records about children.',
  'privacy.rights-ask':
    'You can ask {council} what it holds about you, ask for mistakes to be put right, and object to how it is used. Write to its data protection officer, or speak to the worker who gave you the form. You can also complain to the Information Commissioner’s Office at ico.org.uk.',
  'terms.title': 'Terms of use',
  'terms.may': 'Who may use it',
  'terms.may-who':
    'Staff and partners whom {council} has given access, for their work with children. Anyone who was sent a link may use it for the one form or reply that it opens.',
  'terms.not': 'What it does not do',
  'terms.not-watch': 'It does not watch. Nobody reads what is written in it out of hours.',
  'terms.not-emergency': 'It is not for emergencies and does not replace a safeguarding referral.',
  'terms.not-decide': 'It does not decide whether a worry is serious: a manager does, and is named with the reason.',
  'terms.ask': 'What we ask of you',
  'terms.ask-write': 'Write what you know and who said it. Do not name people who need not be named.',
  'terms.ask-link': 'Do not pass on a link or a code. Give a code by phone or in person.',
  'terms.ask-copy': 'Do not copy answers, overviews or minutes to people who were not given them.',
  'terms.wrong': 'If something is wrong',
  'terms.wrong-ring':
    'Steady says what it did and what it could not do. If you think that something is missing or wrong, ring the person who arranges the meeting, or tell {council}’s IT service with the reference on your screen.',
  'terms.wrong-licence':
    'The program is open source under the MIT licence and comes without warranty. That does not change what the council owes you.',
  'about.skip': 'Skip to the text',
  'about.here': 'About Steady',
  'about.title': '{title} – Steady – {council}',
  'about.danger': 'If a child is not safe now',
  'about.ring': 'Do not write it here: ring',
  'paper.name': '{title}, {ref}',
  'paper.back-by': 'Reference {ref}. Please give this back by {due}.',
  'paper.safeguarding': 'The council’s safeguarding page: {address}',
  'paper.back-how':
    'Put the form in an envelope, close it, and give or send it to your worker. They enter it for you and do not pass it on to anybody else. You can also ring them and say it instead.',
  'paper.finished': 'When you have finished',
  'paper.ring': '(put a ring round one)',
  'paper.yes': 'Yes',
  'paper.no': 'No',
  'paper.group': '{group}:',
  'paper.page': '{ref} · {page} of {pages}',
} as const;
