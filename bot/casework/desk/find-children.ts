import { childMeant, childrenFound, childWords, type RegisterHome } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { homesFor, ownHomes } from './register.ts';

/** Teams shows at most fifteen. */
const AT_MOST = 15;

/** One child to choose, in words; the value is the key of the home where they live. */
export interface FoundChild {
  readonly title: string;
  readonly value: string;
}

const asFound = (home: RegisterHome): FoundChild => ({ title: childWords(home), value: home.key });

/** Children whose reference or initials fit what was typed. Never the whole register, never a name. */
export const findChildren = defineQuestion({
  name: 'find-children',
  act: 'see-register-search',
  about: (_typed: string) => ({ is: 'nothing' }),
  answer: async (typed, { actor, ports }): Promise<readonly FoundChild[]> =>
    childrenFound(typed, actor.id, await homesFor(typed, ports), AT_MOST).map(asFound),
});

/** Whom a typed reference means: the one child, or those among whom to choose. */
export const whichChild = defineQuestion({
  name: 'which-child',
  act: 'see-register-search',
  about: (_typed: string) => ({ is: 'nothing' }),
  answer: async (typed, { actor, ports }): Promise<readonly FoundChild[]> => {
    const homes = await homesFor(typed, ports);
    const meant = childMeant(typed, actor.id, homes);
    return (meant === undefined ? childrenFound(typed, actor.id, homes, AT_MOST) : [meant]).map(asFound);
  },
});

/** One’s own children, to choose without typing. */
export const ownChildren = defineQuestion({
  name: 'own-children',
  act: 'see-own-desk',
  about: (_asked: undefined) => ({ is: 'nothing' }),
  answer: async (_asked, { actor, ports }): Promise<readonly FoundChild[]> =>
    (await ownHomes(actor.id, ports)).slice(0, AT_MOST).map(asFound),
});
