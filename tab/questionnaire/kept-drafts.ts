import { useEffect, useSyncExternalStore } from 'react';
import type { QuestionnaireView } from '#rules/views';
import { questionnaires } from '../api/questionnaires.ts';
import { draftOf, type Draft, type DraftState } from './draft.ts';

/** What was typed and not yet saved outlives leaving the page, but never this tab: nothing is put on the disk. */
const drafts = new Map<string, Draft>();

/** The draft of this form: the one already begun in this tab, or a new one. */
function draftFor(view: QuestionnaireView): Draft {
  const begun = drafts.get(view.id);
  if (begun !== undefined) return begun;
  const made = draftOf(view, (section, answers, seen) => questionnaires.save(view.id, section, answers, seen));
  drafts.set(view.id, made);
  return made;
}

const hasUnsaved = (draft: Draft): boolean => Object.keys(draft.state().typed).length > 0;

/** Follows the draft of a form, and saves at once when the person looks away, leaves, or is connected again. */
export function useDraft(view: QuestionnaireView): readonly [DraftState, Draft] {
  const draft = draftFor(view);
  const state = useSyncExternalStore(draft.follow, draft.state);
  useEffect(() => {
    draft.refresh(view);
  }, [draft, view]);
  useEffect(() => {
    const flush = () => void draft.flush();
    const lookedAway = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(draft)) event.preventDefault();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', lookedAway);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', lookedAway);
      window.removeEventListener('beforeunload', leaving);
      flush();
    };
  }, [draft]);
  return [state, draft];
}
