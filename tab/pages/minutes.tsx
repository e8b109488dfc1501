import { minutes } from '../api/minutes.ts';
import { steady } from '../api/steady.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { saveFile } from '../frame/save-file.ts';
import type { MinutesIntentions } from '../minutes/intentions.ts';
import { Minutes } from '../minutes/minutes.tsx';

/** The minutes of one meeting. After each thing done the view is fetched again: what follows is for the server to say. */
export default function MinutesPage({ id }: { readonly id: string }) {
  const view = useLoaded(`minutes/${id}`, () => minutes.open(id));
  if (view.is === 'loading') return <Loading what={`the minutes of ${id}`} />;
  if (view.is === 'failed')
    return <FaultPage heading={`Minutes of ${id}`} failure={view.failure} again={() => void view.again()} />;

  const then = (done: Promise<unknown>): Promise<void> => done.then(() => view.again());
  const intentions: MinutesIntentions = {
    people: steady.people,
    begin: () => then(minutes.begin(id)),
    save: (paragraph) => minutes.save(id, paragraph),
    add: (item, kind, sitting) => then(minutes.add(id, item, kind, sitting)),
    takeOver: (captured, does) => then(minutes.takeOver(id, captured, does)),
    toChair: () => then(minutes.toChair(id)),
    back: (words) => then(minutes.back(id, words)),
    decide: (decision) => then(minutes.decide(id, decision)),
    approve: (versions) => then(minutes.approve(id, versions)),
    release: (release) => then(minutes.release(id, release)),
    offerLink: (version, person) => then(minutes.offerLink(id, version, person)),
    giveCode: (version, person) => minutes.giveCode(id, version, person),
    handedOver: (version, person, on, how) => then(minutes.handedOver(id, version, person, on, how)),
    correct: (words, askedBy) => then(minutes.correct(id, words, askedBy)),
    raise: (words, raisedBy, ownerId) => then(minutes.raise(id, words, raisedBy, ownerId)),
    changed: (place, changed) => then(minutes.changed(id, place, changed)),
    toPanel: (on) => then(minutes.toPanel(id, on)),
    panelAnswer: (on, answer) => then(minutes.panelAnswer(id, on, answer)),
    file: (on, reference) => then(minutes.file(id, on, reference)),
    carerReview: (outcome, reason) => then(minutes.carerReview(id, outcome, reason)),
    word: async (version) => {
      saveFile(`${id}-${version}.docx`, await minutes.word(id, version));
    },
    look: () => view.again(),
  };
  return <Minutes view={view.value} intentions={intentions} />;
}
