import type { Request, Response, Server } from 'restify';
import type { PublicSettings } from './contract/public.ts';

interface PublicPage {
  readonly title: string;
  /** Paragraphs; those that belong together have a heading, and stand in a list when they are many. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

type Council = Pick<PublicSettings, 'council' | 'emergency'>;

/** The two pages that the app's manifest names: anyone may read them, without an account. */
export function publicPagesOn(server: Server, council: Council): void {
  server.get('/privacy', servedAs(privacyPage(council)));
  server.get('/terms', servedAs(termsPage(council)));
}

/** What is kept, where, and who may see it. */
export const privacyPage = (council: Council): string =>
  pageOf(council, {
    title: 'Privacy',
    sections: [
      {
        heading: 'What Steady is for',
        lines: [
          `${council.council} uses Steady to arrange the meetings that keep a child’s home steady, to ask people for their views before a meeting, and to remember what is owed afterwards. ${council.council} decides what it is used for and answers for what it keeps.`,
        ],
      },
      {
        heading: 'What is kept',
        lines: [
          'About a child: a reference, initials, date of birth, school year, the kind of home, legal status, and who works with them. Not the child’s name, unless somebody wrote it in words of their own.',
          'About families, carers, schools and advocates: name, part in the child’s life, how and when it is safe to reach them, and which meetings they were asked to.',
          'What people report, what managers decide and why, who came to a meeting, what was agreed, and what is still owed.',
          'Answers to questionnaires, with drawings or files that were sent with them.',
          'About staff: name, work address, role, team and manager, and which conversation with Steady is theirs.',
          'Who did what and when in a case, and each time somebody read the answers.',
        ],
      },
      {
        heading: 'Where it is kept',
        lines: [
          `In lists and files in ${council.council}’s own Microsoft 365. Answers, files, invitations, families’ addresses and the record of who did what are on a separate site, which staff cannot open.`,
          'Meetings stand in the calendars of those who were invited, under a reference: no child is named in a subject or a letter’s subject line.',
          'The log of the program holds references and account numbers of staff, and no names, answers or addresses.',
        ],
      },
      {
        heading: 'Who sees it',
        lines: [
          'Staff see a case when they have a part in it. Steady asks again each time, so that somebody who leaves a case, or the council, no longer sees it.',
          'A questionnaire is read by the person who wrote it, the chair of the meeting and the Safeguarding Unit’s organiser. The child’s social worker does not read other people’s answers. A short form before another meeting is also read by the person who arranges that meeting. The chair writes an overview; others see the overview.',
          'A letter or a form names nobody but the worker who can be rung. Where adopters and birth family are both asked, they sit apart.',
          'Children are not contacted by Steady. An adult whom the child trusts asks them.',
        ],
      },
      {
        heading: 'Cookies and tracking',
        lines: [
          'Nobody is tracked: there are no statistics about visitors, no advertisements and nothing from other companies on these pages and forms.',
          'A web form that is opened with a code keeps one cookie for an hour at most, so that you do not have to type the code again. Inside Teams, nothing that you write is stored on your device by Steady.',
        ],
      },
      {
        heading: 'How long, and your rights',
        lines: [
          `Steady deletes nothing by itself. ${council.council} decides how long its records are kept, as it does for its other records about children.`,
          `You can ask ${council.council} what it holds about you, ask for mistakes to be put right, and object to how it is used. Write to its data protection officer, or speak to the worker who gave you the form. You can also complain to the Information Commissioner’s Office at ico.org.uk.`,
        ],
      },
    ],
  });

/** What may be expected of Steady, and what not. */
export const termsPage = (council: Council): string =>
  pageOf(council, {
    title: 'Terms of use',
    sections: [
      {
        heading: 'Who may use it',
        lines: [
          `Staff and partners whom ${council.council} has given access, for their work with children. Anyone who was sent a link may use it for the one form or reply that it opens.`,
        ],
      },
      {
        heading: 'What it does not do',
        lines: [
          'It does not watch. Nobody reads what is written in it out of hours.',
          'It is not for emergencies and does not replace a safeguarding referral.',
          'It does not decide whether a worry is serious: a manager does, and is named with the reason.',
        ],
      },
      {
        heading: 'What we ask of you',
        lines: [
          'Write what you know and who said it. Do not name people who need not be named.',
          'Do not pass on a link or a code. Give a code by phone or in person.',
          'Do not copy answers, overviews or minutes to people who were not given them.',
        ],
      },
      {
        heading: 'If something is wrong',
        lines: [
          `Steady says what it did and what it could not do. If you think that something is missing or wrong, ring the person who arranges the meeting, or tell ${council.council}’s IT service with the reference on your screen.`,
          'The program is open source under the MIT licence and comes without warranty. That does not change what the council owes you.',
        ],
      },
    ],
  });

function pageOf({ council, emergency }: Council, { title, sections }: PublicPage): string {
  const name = escaped(council);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – Steady – ${name}</title>
<link rel="stylesheet" href="/forms/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<p class="council">${name}</p>
<nav aria-label="About Steady"><a href="/privacy">Privacy</a> · <a href="/terms">Terms of use</a></nav>
</header>
<main id="main">
<h1>${escaped(title)}</h1>
${sections.map(({ heading, lines }) => `<h2>${escaped(heading)}</h2>\n${linesOf(lines)}`).join('\n')}
</main>
<footer>
<h2>If a child is not safe now</h2>
<p>Do not write it here: ring</p>
<ul>
${emergency.map(({ label, number }) => `<li>${escaped(label)}: <a href="tel:${number.replace(/[^0-9+]/g, '')}">${escaped(number)}</a></li>`).join('\n')}
</ul>
</footer>
</body>
</html>
`;
}

const linesOf = (lines: readonly string[]): string =>
  lines.length === 1
    ? `<p>${escaped(lines[0] ?? '')}</p>`
    : `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign);

const servedAs =
  (page: string) =>
  async (_request: Request, response: Response): Promise<void> => {
    response.sendRaw(200, page, { 'Content-Type': 'text/html; charset=utf-8' });
    await Promise.resolve();
  };
