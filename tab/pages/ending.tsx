import { steady } from '../api/steady.ts';
import { Ending } from '../episode/ending.tsx';
import { FaultPage, Loading } from '../frame/states.tsx';
import { useLoaded } from '../frame/loaded.ts';

/** The ending of one placement. */
export default function EndingPage({ id }: { readonly id: string }) {
  const ending = useLoaded(`ending/${id}`, () => steady.ending(id));
  if (ending.is === 'loading') return <Loading what={`ending ${id}`} />;
  if (ending.is === 'failed')
    return <FaultPage heading={`Ending ${id}`} failure={ending.failure} again={() => void ending.again()} />;
  return (
    <Ending
      view={ending.value}
      onSetAside={(key, chosen) => steady.setAside(key, chosen).then(() => ending.again())}
      onSayRoute={(route) => steady.sayRoute(id, route).then(() => ending.again())}
      onSayNextHome={(home) => steady.sayNextHome(id, home).then(() => ending.again())}
      onSayAccount={(account) => steady.sayAccount(id, account).then(() => ending.again())}
      onTellOfNotice={(notice) => steady.tellOfNoticeBefore(id, notice).then(() => ending.again())}
      onNoticeWithdrawn={(withdrawn) => steady.noticeBeforeWithdrawn(id, withdrawn).then(() => ending.again())}
      onChangeDay={(leftOn, reason) => steady.changeDay(id, leftOn, reason).then(() => ending.again())}
    />
  );
}
