import { Fault } from '../faults.ts';
import type { Who } from './actor.ts';
import type { Command } from './define-command.ts';
import type { Draft } from './define-draft.ts';
import type { Question } from './define-question.ts';
import type { Ports } from './ports.ts';
import { unitOfWork } from './unit-of-work.ts';

/** Whom a link was made for, and the record that it leads to. */
export interface Held<Record> {
  readonly who: Who;
  readonly record: Record;
}

export interface ByLinkDefinition<Record, Said, Asked, Answer, Nothing> {
  /** Undefined where the link opens nothing: a made-up one, or one that was replaced. */
  readonly holder: (link: string, ports: Ports) => Promise<Held<Record> | undefined>;
  readonly asked: (record: Record, said: Said) => Asked;
  /** What its holder does with it, by the same way in as everybody’s. */
  readonly does: ((who: Who, asked: Asked, ports: Ports) => Promise<Answer>) &
    (
      | Pick<Command<Asked, Answer>, 'command'>
      | Pick<Draft<Asked, Answer>, 'draft'>
      | Pick<Question<Asked, Answer>, 'question'>
    );
  readonly opensNothing: Nothing;
}

/**
 * The door for people without an account: who acts is whoever the link was made for. A link that leads nowhere, or to what is not
 * theirs any more, looks as if it had never been there; for a made-up one nothing is written down.
 */
export const defineByLink =
  <Record, Said, Asked, Answer, Nothing>({
    holder,
    asked,
    does,
    opensNothing,
  }: ByLinkDefinition<Record, Said, Asked, Answer, Nothing>) =>
  async (link: string, said: Said, ports: Ports): Promise<Answer | Nothing> => {
    const turn = unitOfWork(ports);
    const held = await holder(link, turn);
    if (held === undefined) return opensNothing;
    try {
      return await does(held.who, asked(held.record, said), turn);
    } catch (fault) {
      if (fault instanceof Fault && fault.reason === 'not-yours') return opensNothing;
      throw fault;
    }
  };
