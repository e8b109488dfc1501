import { useEffect } from 'react';
import { useSettings } from '../frame/settings-given.ts';

/** What is seen by someone who opens the address in a plain browser. */
export function OutsideTeams() {
  const { council } = useSettings();
  useEffect(() => {
    document.title = 'Open Steady inside Teams or Outlook';
  }, []);
  return (
    <main className="room fault-page">
      <h1>Open Steady inside Teams or Outlook</h1>
      <p>
        Steady knows who you are through Microsoft Teams, Outlook or Microsoft 365, so it cannot be used on its own in a
        browser.
      </p>
      <ol>
        <li>Open Teams, Outlook or Microsoft 365.</li>
        <li>Choose Apps, and look for Steady.</li>
        <li>Open My desk.</li>
      </ol>
      <p>
        If you are in Teams already and still see this page, close the tab and open it again. If that does not help,
        tell your IT service desk{council === '' ? '' : ` at ${council}`}.
      </p>
    </main>
  );
}
