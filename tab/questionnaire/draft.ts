import type { AnswerSheet, AnswerValue, QuestionnaireView, SectionSaved } from '#rules/views';

/** How things stand between what is typed here and what the server has. */
export type DraftStatus =
  | { readonly is: 'as-kept' }
  | { readonly is: 'typing' }
  | { readonly is: 'saving' }
  /** Could not be saved; it is kept here and tried again. */
  | { readonly is: 'waiting'; readonly failure: unknown };

export interface DraftState {
  readonly view: QuestionnaireView;
  /** Section → question → what is typed and not yet saved. */
  readonly typed: Readonly<Record<string, AnswerSheet>>;
  readonly status: DraftStatus;
  /** Question → why what is typed could not be taken. */
  readonly faults: Readonly<Record<string, string>>;
  /** Questions that were also changed on another device. Both texts are kept on the server. */
  readonly crossed: readonly string[];
}

export interface Draft {
  readonly state: () => DraftState;
  readonly follow: (tell: () => void) => () => void;
  readonly write: (section: string, question: string, value: AnswerValue) => void;
  /** Saves now; true when everything typed is on the server. */
  readonly flush: () => Promise<boolean>;
  /** Takes a newer view from the server; what is typed here stays. */
  readonly refresh: (view: QuestionnaireView) => void;
}

const PAUSE_MILLISECONDS = 800;
const TRY_AGAIN_MILLISECONDS = 5_000;

type Save = (
  section: string,
  answers: AnswerSheet,
  seen: QuestionnaireView['sections'][number]['seen'],
) => Promise<SectionSaved>;

/** What is typed into one form, saved section by section a moment after the last key. It lives in memory only. */
export function draftOf(first: QuestionnaireView, save: Save): Draft {
  let now: DraftState = { view: first, typed: {}, status: { is: 'as-kept' }, faults: {}, crossed: [] };
  let soon: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<boolean> | undefined;
  const followers = new Set<() => void>();

  const become = (change: Partial<DraftState>) => {
    now = { ...now, ...change };
    for (const tell of followers) tell();
  };
  const later = (milliseconds: number) => {
    clearTimeout(soon);
    soon = setTimeout(() => void flush(), milliseconds);
  };

  /** One section at a time, and again while something new has been typed meanwhile. */
  async function saveAll(): Promise<boolean> {
    for (;;) {
      const section = Object.keys(now.typed).find((one) => sendable(now, one).length > 0);
      if (section === undefined) {
        become({ status: { is: 'as-kept' } });
        return Object.keys(now.typed).length === 0;
      }
      become({ status: { is: 'saving' } });
      const sent = Object.fromEntries(sendable(now, section));
      try {
        const outcome = await save(section, sent, seenOf(now, section));
        // More may have been typed meanwhile: what stands now counts, not what stood then.
        become(taken(now, section, sent, outcome));
      } catch (failure) {
        become({ status: { is: 'waiting', failure } });
        later(TRY_AGAIN_MILLISECONDS);
        return false;
      }
    }
  }

  function flush(): Promise<boolean> {
    clearTimeout(soon);
    underWay ??= saveAll().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  return {
    state: () => now,
    follow: (tell) => {
      followers.add(tell);
      return () => followers.delete(tell);
    },
    write: (section, question, value) => {
      become(written(now, section, question, value));
      later(PAUSE_MILLISECONDS);
    },
    flush,
    refresh: (view) => become({ view }),
  };
}

/** What was refused is not sent again until it is changed. */
const sendable = ({ typed, faults }: DraftState, section: string): readonly (readonly [string, AnswerValue])[] =>
  Object.entries(typed[section] ?? {}).filter(([question]) => faults[question] === undefined);

/** What this page knew of the section when it was typed into. */
const seenOf = ({ view }: DraftState, section: string) => view.sections.find(({ id }) => id === section)?.seen ?? {};

/** What was refused of an answer is no longer so once it is changed. */
function written(now: DraftState, section: string, question: string, value: AnswerValue): Partial<DraftState> {
  const { [question]: _answered, ...faults } = now.faults;
  const typed = { ...now.typed, [section]: { ...now.typed[section], [question]: value } };
  return { typed, faults, status: { is: 'typing' } };
}

/** Lets go of what the server has taken, unless it was changed here while it was on its way. */
function taken(now: DraftState, section: string, sent: AnswerSheet, outcome: SectionSaved): Partial<DraftState> {
  if (outcome.is === 'closed') {
    return {
      view: { ...now.view, mayChange: false, closedWords: outcome.words },
      faults: { ...now.faults, ...Object.fromEntries(Object.keys(sent).map((question) => [question, outcome.words])) },
    };
  }
  const faults = Object.fromEntries(outcome.faults.map(({ question, sentence }) => [question, sentence]));
  const left = Object.entries(now.typed[section] ?? {}).filter(
    ([question, value]) => faults[question] !== undefined || value !== sent[question],
  );
  const { [section]: _section, ...others } = now.typed;
  return {
    view: outcome.view,
    typed: left.length === 0 ? others : { ...others, [section]: Object.fromEntries(left) },
    faults: { ...now.faults, ...faults },
    crossed: [...new Set([...now.crossed, ...outcome.crossed])],
  };
}
