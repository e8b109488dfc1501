import { Component, lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Place } from '#rules/views';
import { whereIs, type Page } from '../place.ts';
import { NavigationGiven, PlaceLink, useNavigation } from './navigation.tsx';
import { NextGiven, SkipToNext } from './next.tsx';
import { useFoldsOpenInPrint } from './printed.tsx';
import { FaultPage, Loading, NoSuchPage } from './states.tsx';
import { OfflineNote } from './offline-note.tsx';
import { SteadyMark } from './icons.tsx';

/** Each page is fetched when it is first opened. */
const PAGE: Record<Page, LazyExoticComponent<ComponentType<{ readonly id: string }>>> = {
  desk: lazy(() => import('../pages/desk.tsx')),
  room: lazy(() => import('../pages/room.tsx')),
  meeting: lazy(() => import('../pages/meeting.tsx')),
  'in-meeting': lazy(() => import('../pages/in-meeting.tsx')),
  minutes: lazy(() => import('../pages/minutes.tsx')),
  episode: lazy(() => import('../pages/episode.tsx')),
  ending: lazy(() => import('../pages/ending.tsx')),
  questionnaire: lazy(() => import('../pages/questionnaire.tsx')),
  answers: lazy(() => import('../pages/answers.tsx')),
  forms: lazy(() => import('../pages/forms.tsx')),
  'what-would-follow': lazy(() => import('../pages/what-would-follow.tsx')),
  emergency: lazy(() => import('../pages/emergency.tsx')),
  board: lazy(() => import('../pages/board.tsx')),
  'what-would-change': lazy(() => import('../pages/what-would-change.tsx')),
  summary: lazy(() => import('../pages/summary.tsx')),
  kept: lazy(() => import('../pages/kept.tsx')),
  lessons: lazy(() => import('../pages/lessons.tsx')),
  'dip-sample': lazy(() => import('../pages/dip-sample.tsx')),
  reading: lazy(() => import('../pages/reading.tsx')),
  settle: lazy(() => import('../pages/settle.tsx')),
  about: lazy(() => import('../pages/about.tsx')),
};

/** Banner, ways through the tab, and the page itself. */
export function Shell({ firstPlace }: { readonly firstPlace: Place }) {
  useFoldsOpenInPrint();
  return (
    <NavigationGiven first={firstPlace}>
      <a className="skip" href="#page" onClick={skipToPage}>
        Skip to main content
      </a>
      <NextGiven>
        <SkipToNext />
        <Banner />
        <OfflineNote />
        <main id="page" tabIndex={-1}>
          <OpenPage />
        </main>
      </NextGiven>
    </NavigationGiven>
  );
}

/** The address keeps the place, so the fragment must not. */
function skipToPage(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

function Banner() {
  const { place } = useNavigation();
  const page = whereIs(place)?.page;
  return (
    <header className="banner">
      <div className="banner-mark">
        <SteadyMark />
        <span>Steady</span>
      </div>
      <nav aria-label="Steady">
        <ul>
          <li>
            <PlaceLink to="desk" current={page === 'desk'}>
              My desk
            </PlaceLink>
          </li>
          <li>
            <PlaceLink to="board" current={page === 'board'}>
              Board
            </PlaceLink>
          </li>
          <li>
            <PlaceLink to="what-would-follow" current={page === 'what-would-follow'}>
              What would follow?
            </PlaceLink>
          </li>
          <li>
            <PlaceLink to="about" current={page === 'about'}>
              About
            </PlaceLink>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function OpenPage() {
  const { place } = useNavigation();
  const where = whereIs(place);
  if (where === undefined) return <NoSuchPage />;
  const ThePage = PAGE[where.page];
  return (
    <PageGuard key={place}>
      <Suspense fallback={<Loading what="this page" />}>
        <ThePage id={where.id} />
      </Suspense>
    </PageGuard>
  );
}

/** A page that breaks shows so, and leaves the rest of the tab standing. */
class PageGuard extends Component<{ readonly children: ReactNode }, { readonly broken: unknown }> {
  override state: { readonly broken: unknown } = { broken: undefined };

  static getDerivedStateFromError(broken: unknown) {
    return { broken };
  }

  override render() {
    if (this.state.broken === undefined) return this.props.children;
    return (
      <FaultPage
        heading="This page"
        failure={this.state.broken}
        again={() => {
          window.location.reload();
        }}
      />
    );
  }
}
