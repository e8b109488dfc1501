import { steady } from '../api/steady.ts';
import { sheets } from '../api/sheets.ts';
import { FirstDecided } from '../kept/first-decided.tsx';
import { Episode } from '../episode/episode.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';

/** One child's time of instability. */
export default function EpisodePage({ id }: { readonly id: string }) {
  const episode = useLoaded(`episode/${id}`, () => steady.episode(id));
  if (episode.is === 'loading') return <Loading what={`report ${id}`} />;
  if (episode.is === 'failed')
    return <FaultPage heading={`Report ${id}`} failure={episode.failure} again={() => void episode.again()} />;
  const then = (done: Promise<unknown>): Promise<void> => done.then(() => episode.again());
  return (
    <Episode
      view={episode.value}
      onJudge={(judgement) => then(steady.judge(id, judgement))}
      onLookAtHold={(note) => then(steady.lookAtHold(id, note))}
      onSetAside={(key, chosen) => then(steady.setAside(key, chosen))}
      onLiftHold={(outcome) => then(steady.liftHold(id, outcome))}
      onConfirmNamed={(said) => then(steady.confirmNamed(id, said))}
      onTellOfNotice={(notice) => then(steady.tellOfNotice(id, notice))}
      onNoticeWithdrawn={(withdrawn) => then(steady.noticeWithdrawn(id, withdrawn))}
      onAgreeTerms={(terms) => then(steady.agreeTerms(id, terms))}
      firstDecided={episode.value.may.includes('judge') && <Decided id={id} />}
    />
  );
}

/** Asked for by itself: the report is read and judged also where this cannot be read now. */
function Decided({ id }: { readonly id: string }) {
  const kept = useLoaded(`kept/${id}`, () => sheets.open(id));
  return kept.is === 'ready' ? <FirstDecided view={kept.value} /> : null;
}
