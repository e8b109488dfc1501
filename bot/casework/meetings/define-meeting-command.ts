import type { FactName, Meeting } from '#rules';
import type { Who } from '../actor.ts';
import { defineCommand, type Answered, type CommandDefinition } from '../define-command.ts';
import { meetingCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** Refused with the paragraph that refuses. */
export interface Refused {
  readonly is: 'refused';
  readonly words: string;
}
/** The meeting as it is now. */
export interface Changed {
  readonly is: 'changed';
  readonly meeting: Meeting;
}

type OfMeeting<Said, Named extends FactName> = Pick<
  CommandDefinition<Said, Named, Changed | Refused>,
  'name' | 'act' | 'facts' | 'decide'
> &
  Partial<
    Pick<CommandDefinition<Said, Named, Changed | Refused>, 'answer' | 'alsoBy' | 'more' | 'about' | 'early' | 'ahead'>
  >;

/**
 * A command about one meeting, under the procedure that the meeting began with. It answers the meeting as it is then, or in a
 * sentence why not.
 */
export function defineMeetingCommand<Said extends { readonly meeting: string }, Named extends FactName>({
  answer = ({ ports }, { meeting }) => changedMeeting(meeting, ports),
  ...definition
}: OfMeeting<Said, Named>): (who: Who, said: Said, ports: Ports) => Promise<Changed | Refused> {
  const command = defineCommand({
    about: ({ meeting }: Said) => ({ is: 'meeting', ref: meeting }),
    ...definition,
    under: 'meeting',
    answer,
  });
  return async (who, said, ports) => inASentence(await command(who, said, ports));
}

export const changedMeeting = async (ref: string, ports: Ports): Promise<Changed> => ({
  is: 'changed',
  meeting: (await meetingCalled(ref, ports)).row,
});

function inASentence(came: Answered<Changed | Refused>): Changed | Refused {
  switch (came.is) {
    case 'asking':
      return { is: 'refused', words: came.ask.map(({ ask, inChat }) => inChat ?? ask).join(' ') };
    case 'held':
      return { is: 'refused', words: `This is on hold for safeguarding (${came.because.join(', ')}).` };
    default:
      return came;
  }
}
