import {
  childName,
  momentWords,
  namesInChat,
  troubleWords,
  wayWords,
  type CardView,
  type Invitation,
  type Meeting,
  type Placement,
} from '#rules';

/* Lines that the cards about a meeting have in common. */

export const whenOf = ({ startsAt }: Meeting): string =>
  startsAt === undefined ? 'Not settled yet' : momentWords(startsAt);

export const whereOf = ({ venue, online }: Meeting): string =>
  [venue, online ? 'Teams meeting' : undefined].filter((place) => place !== undefined && place !== '').join(' and ') ||
  'To be told';

/** In place of every card about a meeting that was called off. */
export const calledOffCard = ({ ref }: Meeting, placement: Placement): CardView => ({
  card: 'plain',
  child: childName(placement),
  title: `Meeting ${ref}`,
  words: 'This meeting will not take place. You do not need to do anything for it.',
});

/** Who is asked, how and why; a minute taker whom nobody has named yet is said elsewhere. */
export const inviteeLines = (invitations: readonly Invitation[]) => {
  const asked = invitations.filter(
    ({ decision, personIs, part }) =>
      (decision === 'invite' || decision === 'separate') && !(personIs === 'nobody-yet' && part === 'minute-taker'),
  );
  const names = namesInChat(asked, 'saysWay');
  return asked.map((one, at) => ({ who: names[at] ?? '', how: howAsked(one), why: one.because.join(', ') }));
};

function howAsked({ part, personIs, way }: Invitation): string {
  if (part === 'child') return 'asked by their worker';
  return personIs === 'nobody-yet' ? 'to be named' : wayWords(way);
}

/** Why it was called off is in the tab: chat is kept and searched. */
export const troubleInChat = ({ state, trouble }: Meeting): string | undefined =>
  state === 'cancelled' ? 'Called off. The reason is in the tab.' : troubleWords(trouble);
