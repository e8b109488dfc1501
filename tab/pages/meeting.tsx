import { steady } from '../api/steady.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { SidePanel } from '../meeting/side-panel.tsx';
import { Meeting } from '../meeting/meeting.tsx';
import { MeetingActions } from './meeting-actions.tsx';
import type { MeetingIntentions } from '../meeting/intentions.ts';

/** Teams says in which of its frames we are; the panel beside a meeting has a layout of its own. */
const isSidePanel = (): boolean => document.documentElement.dataset['frame'] === 'sidePanel';

/** One meeting. After each thing done the view is fetched again: what follows is for the server to say. */
export default function MeetingPage({ id }: { readonly id: string }) {
  const meeting = useLoaded(`meeting/${id}`, () => steady.meeting(id));
  if (meeting.is === 'loading') return <Loading what={`meeting ${id}`} />;
  if (meeting.is === 'failed')
    return <FaultPage heading={`Meeting ${id}`} failure={meeting.failure} again={() => void meeting.again()} />;

  const then = (done: Promise<unknown>): Promise<void> => done.then(() => meeting.again());
  const intentions: MeetingIntentions = {
    chairs: () => steady.chairs(id),
    slots: (from, by) => steady.slots(id, from, by),
    people: steady.people,
    chooseChair: (chair) => then(steady.chooseChair(id, chair)),
    chooseMinuteTaker: (person) => then(steady.chooseMinuteTaker(id, person)),
    chooseTime: (time) => then(steady.chooseTime(id, time)),
    changeInvitees: (changes, add) => then(steady.changeInvitees(id, changes, add)),
    chooseFormat: (format, reason) => then(steady.chooseFormat(id, format, reason)),
    answerDraft: (says, words) => then(steady.answerDraft(id, says, words)),
    askWorker: () => then(steady.askWorker(id)),
    askChair: () => then(steady.askChair(id)),
    declareInterest: (what, words) => then(steady.declareInterest(id, what, words)),
    approve: (returnBy) => then(steady.approve(id, returnBy)),
    send: () => then(steady.sendInvitations(id)),
    sendLetterAgain: (person) => then(steady.sendLetterAgain(id, person)),
    record: async (record) => {
      const came = await steady.record(id, record);
      if (came.is === 'two-wrote') return came;
      await meeting.again();
      return undefined;
    },
    closePreparation: (answers) => then(steady.closePreparation(id, answers)),
    agree: (agreedWith) => then(steady.agree(id, agreedWith)),
    chooseSitting: (sitting) => then(steady.chooseSitting(id, sitting)),
    sayMustNotMeet: (said) => then(steady.sayMustNotMeet(id, said)),
    convert: (crisis) => then(steady.convert(id, crisis)),
    setAside: (key, chosen) => then(steady.setAside(key, chosen)),
    move: (to) => then(steady.move(id, to)),
    putBack: () => then(steady.putBack(id)),
    setByHand: () => then(steady.setByHand(id)),
    holdTogether: (other) => then(steady.holdTogether(id, other)),
    holdApart: (reason) => then(steady.holdApart(id, reason)),
    cancel: (said) => then(steady.cancel(id, said)),
  };
  if (isSidePanel()) return <SidePanel view={meeting.value} />;
  return (
    <>
      <Meeting view={meeting.value} intentions={intentions} />
      {meeting.value.may.includes('see-actions') && <MeetingActions id={id} />}
    </>
  );
}
